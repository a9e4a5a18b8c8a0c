import { SqliteEventStore } from '#event-store/sqlite';
import { clockOf } from '#kernel';
import { onOneMachine, placesIn, rebuildViews } from '../../server/index.ts';
import { secondsOf } from './measurement.ts';

/** Rebuilds all views of a data folder, or only reads its log, and tells on standard output what that took. */
export interface Taken {
  /** Of a rebuild, those of building alone: neither looking through what was built nor putting it in place. */
  readonly seconds: number;
  /** The most that the whole process ever held, in megabytes. */
  readonly megabytes: number;
}

const [work, folder = ''] = process.argv.slice(2);

const scan = async (): Promise<void> => {
  const store = SqliteEventStore.open(placesIn(folder).log, { clock: clockOf(Date.now), readOnly: true });
  // The pages are parsed events already: this loop does nothing with them.
  for await (const _ of store.readAll());
  await store.close();
};

const seconds =
  work === 'scan' ? await secondsOf(scan) : (await rebuildViews(onOneMachine(folder), { check: false })).seconds;
const taken: Taken = { seconds, megabytes: process.resourceUsage().maxRSS / 1_024 };
process.stdout.write(JSON.stringify(taken));
