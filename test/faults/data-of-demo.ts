import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedEvent } from '#event-store';
import { SqliteEventStore } from '#event-store/sqlite';
import { instantOf } from '#kernel';

/** What a demo leaves in its folder, read as it lies there. */

export const logOf = (folder: string): string => join(folder, 'log.sqlite');

/** Every event in the log, in order; none where a crash came before the log was made. */
export const eventsIn = async (folder: string): Promise<readonly RecordedEvent[]> => {
  if (!existsSync(logOf(folder))) return [];
  const store = openLog(folder);
  try {
    const events: RecordedEvent[] = [];
    for await (const page of store.readAll()) events.push(...page);
    return events;
  } finally {
    await store.close();
  }
};

/** Where the log ends; 0 where there is none. */
export const endOfLog = async (folder: string): Promise<number> => {
  if (!existsSync(logOf(folder))) return 0;
  const store = openLog(folder);
  try {
    for await (const [last] of store.readAll({ direction: 'backwards', limit: 1 })) return last?.position ?? 0;
    return 0;
  } finally {
    await store.close();
  }
};

/** The positions that the demo was answered, one a line. A last line that was cut off is no answer. */
export const answersIn = (folder: string): readonly number[] => {
  const path = join(folder, 'answered.txt');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1).map(Number) : [];
};

const openLog = (folder: string): SqliteEventStore =>
  SqliteEventStore.open(logOf(folder), { clock: () => instantOf(Date.now()), readOnly: true });
