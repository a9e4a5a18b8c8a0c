import { type Db, MongoClient, ReadConcern } from 'mongodb';
import { ViewUnavailable } from '#read-model';

/** A client that gives up on what is not answered within `patience` milliseconds. @throws {ViewUnavailable} `bad-address` */
export const clientOf = (url: string, patience: number): MongoClient => {
  try {
    return new MongoClient(url, {
      appName: 'lianban',
      serverSelectionTimeoutMS: patience,
      connectTimeoutMS: patience,
      socketTimeoutMS: patience,
      waitQueueTimeoutMS: patience,
      // One that keeps its connections open and says nothing is found out by this alone.
      heartbeatFrequencyMS: patience,
    });
  } catch {
    // What the driver says of an address may repeat a part of it.
    throw new ViewUnavailable(null, 'bad-address');
  }
};

/** What is wrong with an address; `null`: nothing. */
export const checkAddress = (url: string): string | null => {
  try {
    void clientOf(url, 1_000).close();
    return null;
  } catch (error) {
    if (error instanceof ViewUnavailable) return error.message;
    throw error;
  }
};

/**
 * What was answered survives the loss of a server, and what is read was answered. Said of the database and not of the
 * client, where the options of an address would have the last word.
 */
export const databaseOf = (client: MongoClient, database: string, patience: number): Db =>
  client.db(database, {
    writeConcern: { w: 'majority', wtimeoutMS: patience },
    readConcern: new ReadConcern('majority'),
    readPreference: 'primary',
  });
