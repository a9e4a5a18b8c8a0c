import { describeEventStore } from '#event-store/contract';
import { openTemporaryStore } from './testing/temporary-store.ts';

describeEventStore('SQLite', () => openTemporaryStore());
