import { engineName, startEngine } from './testing/engine.ts';
import { describeServer } from './testing/facts/describe-server.ts';
import { openServer } from './testing/open-server.ts';

const engine = await startEngine();
afterAll(() => engine.stop());

describeServer(engineName, () => openServer(engine));
