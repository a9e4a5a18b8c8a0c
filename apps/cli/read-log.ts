import { existsSync } from 'node:fs';
import type { EventStore } from '#event-store';
import { clockOf } from '#kernel';
import { type Configuration, openLog, placesIn } from '../server/index.ts';
import { CommandFailed } from './failure.ts';

/** Reads the log, also while a server has it. */
export const readLog = async <T>(configuration: Configuration, read: (store: EventStore) => Promise<T>): Promise<T> => {
  requireData(configuration);
  const store = openLog(configuration, { clock: clockOf(Date.now), use: 'read' });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
};

/** @throws {CommandFailed} when a folder that should hold the log, or another file, does not: most often a wrong `--data` */
export const requireData = (configuration: Configuration, file?: string): void => {
  const { data, log } = configuration;
  const needed = file ?? (log.kind === 'sqlite' ? placesIn(data).log : null);
  if (needed === null || existsSync(needed)) return;
  throw new CommandFailed(
    'data.none',
    `There is no ledger in ${data}: name its folder with --data.\n${data} 中没有台账数据，请用 --data 指定数据目录。`,
  );
};
