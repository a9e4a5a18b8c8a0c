import type { Db } from 'mongodb';
import type { View } from '#read-model';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { at, duties, put, withStore } from '../contract/place.ts';
import { type MongoTestPlace, newMongoPlace } from '../testing/mongo-place.ts';

const fill = (view: View): Promise<void> => view.write([put(1, 'a', {}), put(2, 'a', { n: 2 })], at(2));

/** The collections of the one view that is there. */
const collectionsOf = async (db: Db) =>
  (await db.collections()).filter(({ collectionName }) => /\.(versions|latest)$/.test(collectionName));

/** Each index by its collection's last name and its own. */
const indexesOf = async (db: Db): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const collection of await collectionsOf(db))
    for (const { name } of await collection.listIndexes().toArray())
      found.push(`${collection.collectionName.split('.').at(-1)}/${name}`);
  return found.sort();
};

const all = ['latest/_id_', 'latest/key', 'versions/_id_', 'versions/ended', 'versions/since'];

await describeWithMongo(
  (engine) => `Over MongoDB (${engine}), the indexes of a view`,
  ({ url }) => {
    let place: MongoTestPlace;
    beforeEach(async () => {
      place = await newMongoPlace(url);
      await withStore(place, async (store) => fill(await store.open(duties)));
    });
    afterEach(() => place.remove());

    it('are made when it is opened', async () => {
      expect(await indexesOf(place.db)).toEqual(all);
    });

    it('are made again where one was lost', async () => {
      for (const collection of await collectionsOf(place.db)) await collection.dropIndexes();
      expect(await indexesOf(place.db)).toEqual(['latest/_id_', 'versions/_id_']);
      await withStore(place, (store) => store.open(duties));
      expect(await indexesOf(place.db)).toEqual(all);
    });

    it('are looked at: one of the same name over something else makes the view say that it is damaged', async () => {
      for (const collection of await collectionsOf(place.db)) {
        if (!collection.collectionName.endsWith('.latest')) continue;
        await collection.dropIndex('key');
        await collection.createIndex({ gone: 1 }, { name: 'key' });
      }
      await withStore(place, async (store) => {
        await expect(store.open(duties)).rejects.toMatchObject({ code: 'view.corrupt', view: duties });
        await fill(await store.open({ ...duties, version: 2 }));
      });
    });
  },
);
