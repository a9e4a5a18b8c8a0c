import { EventStoreDBClient } from '@eventstore/db-client';
import { clockOf } from '#kernel';
import { openDatabase } from '#read-model/mongodb';
import { type Configuration, openLog } from '../../server/index.ts';

/** What a run leaves on servers goes with it. */

export const removeViews = async ({ views }: Pick<Configuration, 'views'>): Promise<void> => {
  if (views.kind === 'sqlite') return;
  const { db, use, close } = openDatabase(views);
  try {
    await use(() => db.dropDatabase());
  } finally {
    await close();
  }
};

/** The server gives their room back in its own time. */
export const removeStreams = async ({ data, log }: Pick<Configuration, 'data' | 'log'>): Promise<void> => {
  if (log.kind === 'sqlite') return;
  const store = openLog({ data, log }, { clock: clockOf(Date.now), use: 'read' });
  const streams = new Set<string>();
  try {
    for await (const page of store.readAll()) for (const { stream } of page) streams.add(stream);
  } finally {
    await store.close();
  }
  const client = EventStoreDBClient.connectionString(log.url);
  try {
    for (const stream of streams) await client.deleteStream(`${log.installation}:${stream}`);
  } finally {
    await client.dispose();
  }
};
