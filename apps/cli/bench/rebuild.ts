import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Configuration } from '../../server/index.ts';
import { environmentOf } from './engine.ts';
import { inTurns, type Measurement } from './measurement.ts';
import type { Taken } from './rebuild-process.ts';
import { EVENTS_AN_ITEM } from './size.ts';
import { median } from './statistics.ts';

const program = fileURLToPath(new URL('./rebuild-process.js', import.meta.url));

/** Building all views, until they can be asked, against a scan that only parses the log, each in a process of its own so that memory is its own. */
export const rebuild: Measurement = {
  name: 'rebuild of all views',
  measure: async ({ configuration, size: { items, rebuilds } }) => {
    const megabytes: Record<'rebuild' | 'scan', number[]> = { rebuild: [], scan: [] };
    const rate = (work: 'rebuild' | 'scan') => async () => {
      const taken = await inOwnProcess(work, configuration);
      megabytes[work].push(taken.megabytes);
      return (items * EVENTS_AN_ITEM) / taken.seconds;
    };
    const rates = await inTurns(rebuilds, { measured: rate('rebuild'), raw: rate('scan') });
    const memory = { measured: median(megabytes.rebuild), raw: median(megabytes.scan) };
    return [
      { what: 'rebuild of all views', ...rates, unit: 'events/s', reach: { ratioAtLeast: 0.5 } },
      { what: 'memory while rebuilding', ...memory, unit: 'MB', reach: { atMost: 400 } },
    ];
  },
};

const inOwnProcess = async (work: 'rebuild' | 'scan', configuration: Configuration): Promise<Taken> => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, work], {
    env: { ...process.env, ...environmentOf(configuration) },
  });
  return JSON.parse(stdout) as Taken;
};
