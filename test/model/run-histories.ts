import { parseArgs } from 'node:util';
import { noFigures } from './figures.ts';
import { Disagreement } from './history.ts';
import { play, SMALL, seedsOf, WHOLE } from './play.ts';
import { beyondTheInterface, unmet } from './refusals.ts';
import { playTurnOfYear } from './turn-of-year.ts';

// Plays whole histories against the model: `npm run model -- --histories 10 --seed 1`. One that disagrees is played again
// as far as it has to be with the line that is printed then; a lower --commands tells whether less will do.

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    /** Only so many of the commands of each history. */
    commands: { type: 'string' },
    small: { type: 'boolean', default: false },
  },
});
const [histories, first] = [Number(values.histories), Number(values.seed)];
if (!(histories >= 1) || !Number.isInteger(first)) throw new Error('--histories is a number, --seed a whole number');

const size = values.small ? SMALL : WHOLE;
const most = values.commands === undefined ? size.steps : Number(values.commands);
if (!(most >= 1)) throw new Error('--commands is a number');
const figures = noFigures();
const started = performance.now();
await playTurnOfYear(figures);
for (let seed = first; seed < first + histories; seed += 1) {
  const seeds = seedsOf(seed, size.steps).slice(0, most);
  try {
    const { world, log } = await play(seeds, size, figures);
    const issued = world.meetings.filter(({ phase }) => phase === 'issued').length;
    console.log(
      `Seed ${seed}: ${world.items.length} items, ${issued} meetings, ${log.length} events, until ${world.now}.`,
    );
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    console.log(`Seed ${seed}, step ${error.step}: ${error.message}`);
    const again = [
      '--histories 1',
      `--seed ${seed}`,
      `--commands ${error.step + 1}`,
      ...(values.small ? ['--small'] : []),
    ];
    console.log(`Again: npm run model -- ${again.join(' ')}`);
    process.exitCode = 1;
    break;
  }
}

const told = (counts: ReadonlyMap<string, number>) =>
  [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, many]) => `  ${key} ${many}`);
console.log(
  [
    `${figures.histories} histories, ${figures.commands} commands, ${figures.accepted} accepted, ${figures.repeated} repeated`,
    `${figures.items} items, ${figures.meetings} meetings issued, ${figures.events} events, ${figures.comparisons} comparisons`,
    `${Math.round((performance.now() - started) / 1000)} s`,
  ].join('; '),
);
console.log(['Acts:', ...told(figures.acts), 'Refusals met:', ...told(figures.refusals)].join('\n'));
const missed = unmet(figures.refusals);
console.log(`Never met: ${missed.join(' ') || 'none'}.`);
console.log(`Beyond the interface: ${Object.keys(beyondTheInterface).join(' ')}.`);
// A history that was cut short need not meet everything.
if (missed.length > 0 && values.commands === undefined) process.exitCode = 1;
