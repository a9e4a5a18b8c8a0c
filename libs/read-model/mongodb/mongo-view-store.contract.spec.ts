import { mongoEngine } from '../../../test/engines/mongodb.ts';
import { describeViewStore } from '../contract/index.ts';
import { newMongoPlace } from '../testing/mongo-place.ts';

const engine = await mongoEngine();
if (!engine) throw new Error('x');
afterAll(() => engine.stop());
describeViewStore(`MongoDB (${engine.name})`, () => newMongoPlace(engine.url));
