import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashRound, type Round } from './crash-round.ts';
import { answersIn, eventsIn } from './data-of-demo.ts';
import { killDemo } from './killed-demo.ts';
import { momentsWithin } from './moments.ts';

// Kills the demo again and again, at moments spread over its whole run, and checks each time that nothing was lost.

const { values } = parseArgs({
  options: { times: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const [times, seed] = [Number(values.times), Number(values.seed)];
if (!(times >= 1) || !Number.isInteger(seed)) throw new Error('--times is a number of kills, --seed a whole number');
const inFolder = () => mkdtemp(join(tmpdir(), 'lianban-crash-'));

const undisturbed = await inFolder();
const started = performance.now();
await killDemo(undisturbed, { kind: 'milliseconds', count: Number.POSITIVE_INFINITY });
const length = { milliseconds: performance.now() - started, answers: 0, events: 0 };
const whole = await eventsIn(undisturbed);
length.answers = answersIn(undisturbed).length;
length.events = whole.length;
await rm(undisturbed, { recursive: true });
console.log(
  `Undisturbed: ${length.answers} answers, ${length.events} events, ${Math.round(length.milliseconds)} ms. Seed ${seed}.`,
);

const rounds: Round[] = [];
const moments = momentsWithin(length, seed);
while (rounds.filter(({ killed }) => killed).length < times) {
  const moment = moments.next().value;
  const folder = await inFolder();
  const round = await crashRound(folder, moment, whole);
  rounds.push(round);
  console.log(
    [
      `${rounds.length}: ${round.killed ? 'killed' : 'ended before it was killed'} at ${moment.count} ${moment.kind}`,
      `${round.answered} answered`,
      `${round.events} events`,
      `${round.finished} finished after the restart${round.killedAgain ? ', which was killed as well' : ''}`,
      round.faults.length === 0 ? 'sound' : `NOT sound, kept in ${folder}:\n  ${round.faults.join('\n  ')}`,
    ].join(', '),
  );
  if (round.faults.length === 0) await rm(folder, { recursive: true });
}

const sum = (count: (round: Round) => number) => rounds.reduce((total, round) => total + count(round), 0);
const failed = rounds.filter(({ faults }) => faults.length > 0).length;
console.log(
  [
    `${sum(({ killed }) => Number(killed))} kills of the demo in ${rounds.length} runs, ${sum(({ killedAgain }) => Number(killedAgain))} of the restart`,
    `${sum(({ answered }) => answered)} answered acts and ${sum(({ events }) => events)} events checked`,
    `work finished after ${rounds.filter(({ finished }) => finished > 0).length} restarts (${sum(({ finished }) => finished)} events)`,
    `${failed} runs not sound`,
    `${Math.round((performance.now() - started) / 1000)} s`,
  ].join('; '),
);
process.exitCode = failed === 0 ? 0 : 1;
