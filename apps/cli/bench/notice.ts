import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readDocument } from '#notice';
import { inTurns, type Measurement } from './measurement.ts';

const example = fileURLToPath(new URL('../../../../apps/cli/demo/example-notice.txt', import.meta.url));
const MEGABYTE = 1_000_000;

/** Processor time of reading 1 MB of notice into a draft; against decoding it and splitting it into lines. */
export const notice: Measurement = {
  name: 'notice.read 1 MB',
  measure: async ({ size: { notices } }) => {
    const once = await readFile(example);
    const bytes = Buffer.concat(Array.from({ length: Math.ceil(MEGABYTE / once.length) }, () => once));
    const lines = () => new TextDecoder().decode(bytes).split('\n').length;
    const seconds = await inTurns(notices, {
      measured: () => processorSeconds(() => readDocument(bytes)),
      raw: () => processorSeconds(lines),
    });
    return [{ what: 'notice.read 1 MB', ...seconds, unit: 's', reach: { atMost: 0.6 } }];
  },
};

/** Of this process: what others make it wait for does not count. */
const processorSeconds = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
};
