import { parseArgs } from 'node:util';
import { runLoad } from './load.ts';

// `npm run test:load`: two servers and two workers for two minutes, one of each killed every ten seconds. Ends with 1 when
// anything was lost or doubled, or the views are not what a rebuild gives.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    every: { type: 'string', default: '10' },
    writers: { type: 'string', default: '4' },
  },
});
const figures = await runLoad({
  seconds: Number(values.seconds),
  killEvery: Number(values.every),
  writers: Number(values.writers),
  say: (line) => void process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
const well = figures.lost + figures.doubled + figures.faults.length === 0 && figures.rebuildEqual && figures.verified;
process.exit(well ? 0 : 1);
