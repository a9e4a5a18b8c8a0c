import { describeEventStore } from '#event-store/contract';
import { engineName, startEngine } from './testing/engine.ts';
import { openStoreOn } from './testing/store-on.ts';

const engine = await startEngine();
afterAll(() => engine.stop());

describeEventStore(engineName, () => openStoreOn(engine));
