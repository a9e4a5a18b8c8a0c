import type { MongoViewStore } from '#read-model/mongodb';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { at, collect, duties, put } from '../contract/place.ts';
import { type MongoTestPlace, newMongoPlace } from '../testing/mongo-place.ts';

/** More owners than anybody would think of keeping in mind. */
const OWNERS = 40;
const woken = new Error('The writer was frozen in the midst of its write.');

await describeWithMongo(
  (engine) => `Over MongoDB (${engine}), what a frozen writer still sends`,
  ({ url }) => {
    let place: MongoTestPlace;
    let store: MongoViewStore;
    beforeEach(async () => {
      place = await newMongoPlace(url);
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    it(`never counts, also when ${OWNERS} owners have come after it, each further than the one before`, async () => {
      const late: (() => Promise<unknown>)[] = [];
      const frozen = place.openInterposed(async ({ method, send }) => {
        if (method !== 'insertMany') return send();
        late.push(send);
        throw woken;
      });
      const view = await store.open(duties);
      await expect((await frozen.open(duties)).write([put(5, 'a', { by: 'frozen' })], at(5), 1)).rejects.toBe(woken);
      for (let owner = 1; owner <= OWNERS; owner += 1) {
        await view.claim(owner + 1);
        await view.write([put(10 * owner, 'b', { by: owner })], at(10 * owner), owner + 1);
      }
      const before = await collect(view.versions());
      for (const send of late) await send();

      expect(late.length).toBeGreaterThan(0);
      expect(await collect(view.versions())).toEqual(before);
      expect([await view.get('a'), await view.get('a', at(7))]).toEqual([null, null]);
      expect((await view.list()).map(({ key }) => key)).toEqual(['b']);
    });
  },
);
