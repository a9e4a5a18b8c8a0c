import type { Collection } from 'mongodb';
import { NotAView } from './faults.ts';
import type { Documents } from './layout.ts';

interface Index {
  readonly name: string;
  readonly key: Record<string, 1>;
}

/** What is asked: which versions ended behind a position, by key; what changed between two. (A version is found by its id.) */
const ofVersions: readonly Index[] = [
  { name: 'ended', key: { 'ended.node': 1, key: 1, 'ended.since': 1, since: 1 } },
  { name: 'since', key: { since: 1, key: 1 } },
];

/** What is asked: the last versions of some keys. */
const ofLatest: readonly Index[] = [{ name: 'key', key: { key: 1, since: 1 } }];

/** Makes the indexes of a view where they are not there yet. @throws {NotAView} one of these names is another index */
export const ensureIndexes = async ({ versions, latest }: Documents): Promise<void> => {
  await ensure(versions, ofVersions);
  await ensure(latest, ofLatest);
};

const ensure = async <Row extends object>(collection: Collection<Row>, wanted: readonly Index[]): Promise<void> => {
  for (const index of wanted) await collection.createIndexes([index]);
  const present = await collection.listIndexes().toArray();
  for (const { name, key } of wanted) {
    const found = present.find((index) => index['name'] === name);
    if (JSON.stringify(found?.['key']) !== JSON.stringify(key))
      throw new NotAView(`The index ${name} of ${collection.collectionName} is not what it should be.`);
  }
};
