import { type CommandStartedEvent, type Db, MongoClient } from 'mongodb';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { at, collect, duties } from '../contract/place.ts';
import { type Asked, isAnsweredByIndex } from '../testing/answered-by-index.ts';
import { newMongoPlace } from '../testing/mongo-place.ts';
import { answersOf, play, script } from '../testing/view-script.ts';
import { databaseOf } from './connection.ts';
import { databaseOver } from './database.ts';
import { MongoViewStore } from './mongo-view-store.ts';

interface Question extends Asked {
  readonly collection: string;
}

/** What a command looks for before it answers, changes or removes it. */
const questionsIn = ({ commandName, command }: CommandStartedEvent): readonly Question[] => {
  const of = (filter: Question['filter'], sort: Question['sort'] = {}): Question => ({
    collection: command[commandName],
    filter,
    sort: sort instanceof Map ? Object.fromEntries(sort) : sort,
  });
  if (commandName === 'find') return [of(command['filter'], command['sort'])];
  if (commandName === 'update') return command['updates'].map(({ q }: { readonly q: Question['filter'] }) => of(q));
  if (commandName === 'delete') return command['deletes'].map(({ q }: { readonly q: Question['filter'] }) => of(q));
  return [];
};

/** The fields of each index of a collection. */
const indexesOf = async (db: Db, collection: string): Promise<readonly (readonly string[])[]> =>
  (await db.collection(collection).listIndexes().toArray()).map(({ key }) => Object.keys(key));

await describeWithMongo(
  (engine) => `Over MongoDB (${engine}), whatever is asked of the documents of a view`,
  ({ url }) => {
    /** Everything that a writer and a reader ask, and the indexes that there are meanwhile. */
    const asked = async () => {
      const place = await newMongoPlace(url);
      const client = new MongoClient(url, { monitorCommands: true });
      const sent: CommandStartedEvent[] = [];
      client.on('commandStarted', (command) => sent.push(command));
      const database = databaseOver(client, databaseOf(client, place.db.databaseName, 10_000));
      const store = new MongoViewStore(database);
      try {
        const [view, reader] = [await store.open(duties), await place.open()];
        await play(view, script.slice(0, 2));
        // A writer that knows nothing by heart.
        await view.claim(1);
        await play(view, script.slice(2), 1);
        await view.getAll(['a', 'b']);
        await view.list({ prefix: 'a', at: at(5), limit: 1, reverse: true });
        await answersOf(view);
        await collect(view.versions());
        await reader.close();
        const questions = sent.flatMap(questionsIn).filter(({ collection }) => collection.startsWith('duties.'));
        const names = [...new Set(questions.map(({ collection }) => collection))];
        const indexes = new Map(
          await Promise.all(names.map(async (name) => [name, await indexesOf(place.db, name)] as const)),
        );
        return { questions, indexes };
      } finally {
        await database.close();
        await place.remove();
      }
    };

    it('is found through an index, in its order', async () => {
      const { questions, indexes } = await asked();
      expect(questions.length).toBeGreaterThan(20);
      expect(
        questions.filter((question) => !isAnsweredByIndex(question, indexes.get(question.collection) ?? [])),
      ).toEqual([]);
    });

    it.each([
      ['ended.node', 'versions'],
      ['since', 'versions'],
      ['key', 'latest'],
      ['_id', 'versions'],
    ])('would be missed by the index that begins with %s, of %s', async (first, kind) => {
      const { questions, indexes } = await asked();
      const without = (name: string) => (indexes.get(name) ?? []).filter((fields) => fields[0] !== first);
      const missing = questions.filter(
        (question) => question.collection.endsWith(kind) && !isAnsweredByIndex(question, without(question.collection)),
      );
      expect(missing.length).toBeGreaterThan(0);
    });
  },
);

describe('a question', () => {
  const indexes = [['node', 'key', 'since']];
  it.each<[string, boolean, Asked]>([
    ['of a value', true, { filter: { node: 1 }, sort: {} }],
    ['of a value, in the order behind it', true, { filter: { node: { $in: [1, 2] } }, sort: { key: -1 } }],
    ['of a range, in its order', true, { filter: { node: { $gt: 1 } }, sort: { node: 1, key: 1 } }],
    ['of a range, in the order behind it', false, { filter: { node: { $gt: 1 } }, sort: { key: 1 } }],
    ['in two directions', false, { filter: { node: 1 }, sort: { key: 1, since: -1 } }],
    ['of what is not first', false, { filter: { key: 'a' }, sort: {} }],
    ['of everything else', false, { filter: { node: { $ne: 1 } }, sort: {} }],
    ['of everything', false, { filter: {}, sort: {} }],
  ])('%s is answered by an index: %s', (_, isAnswered, question) => {
    expect(isAnsweredByIndex(question, indexes)).toBe(isAnswered);
  });
});
