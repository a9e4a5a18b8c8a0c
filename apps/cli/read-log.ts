import { existsSync } from 'node:fs';
import type { EventStore } from '#event-store';
import { SqliteEventStore } from '#event-store/sqlite';
import { clockOf } from '#kernel';
import { placesIn } from '../server/index.ts';
import { CommandFailed } from './failure.ts';

/** Reads the log of a data folder, also while a server has it. */
export const readLog = async <T>(folder: string, read: (store: EventStore) => Promise<T>): Promise<T> => {
  const { log } = placesIn(folder);
  requireData(folder, log);
  const store = SqliteEventStore.open(log, { clock: clockOf(Date.now), readOnly: true });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
};

/** @throws {CommandFailed} when the folder holds no log: most often a wrong `--data` */
export const requireData = (folder: string, log = placesIn(folder).log): void => {
  if (existsSync(log)) return;
  throw new CommandFailed(
    'data.none',
    `There is no ledger in ${folder}: name its folder with --data.\n${folder} 中没有台账数据，请用 --data 指定数据目录。`,
  );
};
