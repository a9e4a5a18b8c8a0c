import { type CommandStartedEvent, type Db, MongoClient } from 'mongodb';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { duties } from '../contract/place.ts';
import { newMongoPlace } from '../testing/mongo-place.ts';
import { answersOf, play, script } from '../testing/view-script.ts';
import { databaseOf } from './connection.ts';
import { databaseOver } from './database.ts';
import { MongoViewStore } from './mongo-view-store.ts';

const writes = ['insert', 'update', 'delete', 'createIndexes', 'drop', 'findAndModify'];
const reads = ['find'];
const ofDocuments = [...writes, ...reads];

/** The commands that ask for less than the majority. */
const carelessIn = (sent: readonly CommandStartedEvent[]): readonly string[] =>
  sent
    .filter(({ commandName, command }) => {
      const isSafe = writes.includes(commandName)
        ? command['writeConcern']?.w === 'majority'
        : command['readConcern']?.level === 'majority';
      return ofDocuments.includes(commandName) && !isSafe;
    })
    .map(({ commandName }) => commandName);

await describeWithMongo(
  (engine) => `Over MongoDB (${engine}), the views`,
  ({ url }) => {
    const sentThrough = async (open: (client: MongoClient, database: string) => Db) => {
      const place = await newMongoPlace(url);
      const careless = new URL(url);
      careless.search = '?w=1&readConcernLevel=local&readPreference=secondaryPreferred';
      const client = new MongoClient(careless.href, { monitorCommands: true });
      const sent: CommandStartedEvent[] = [];
      client.on('commandStarted', (command) => sent.push(command));
      const database = databaseOver(client, open(client, place.db.databaseName));
      const store = new MongoViewStore(database);
      try {
        await store.removeBuildings(new Date());
        const view = await store.open(duties);
        await play(view, script);
        await view.markReady();
        await answersOf(view);
        await store.drop(duties);
        return sent;
      } finally {
        await database.close();
        await place.remove();
      }
    };

    it('are written to and read from a majority of the servers, whatever the address asks for', async () => {
      const sent = await sentThrough((client, database) => databaseOf(client, database, 10_000));
      expect(sent.map(({ commandName }) => commandName)).toEqual(expect.arrayContaining(ofDocuments));
      expect(carelessIn(sent)).toEqual([]);
    });

    it('would be caught taking the word of one server', async () => {
      expect(new Set(carelessIn(await sentThrough((client, database) => client.db(database))))).toEqual(
        new Set(ofDocuments),
      );
    });
  },
);
