import { clockOf } from '#kernel';
import { openLog, readConfiguration, rebuildViews } from '../../server/index.ts';
import { secondsOf } from './measurement.ts';

/** Rebuilds all views of a ledger, as its environment says where that is, or only reads its log, and tells on standard output what that took. */
export interface Taken {
  /** Of a rebuild, those of building alone: neither looking through what was built nor putting it in place. */
  readonly seconds: number;
  /** The most that the whole process ever held, in megabytes. */
  readonly megabytes: number;
}

const [work] = process.argv.slice(2);
const configuration = readConfiguration(process.env);

const scan = async (): Promise<void> => {
  const store = openLog(configuration, { clock: clockOf(Date.now), use: 'read' });
  // The pages are parsed events already: this loop does nothing with them.
  for await (const _ of store.readAll());
  await store.close();
};

const seconds = work === 'scan' ? await secondsOf(scan) : (await rebuildViews(configuration, { check: false })).seconds;
const taken: Taken = { seconds, megabytes: process.resourceUsage().maxRSS / 1_024 };
process.stdout.write(JSON.stringify(taken));
