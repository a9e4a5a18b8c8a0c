import { describeEventStore } from '#event-store/contract';
import { engineName, startEngine } from './testing/engine.ts';
import { openStoreOn } from './testing/store-on.ts';

describeEventStore(engineName, async () => openStoreOn(await startEngine()));
