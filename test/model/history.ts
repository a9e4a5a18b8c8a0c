import { setTimeout as pause } from 'node:timers/promises';
import type { RecordedEvent } from '#event-store';
import { acts, drawAct, type Size } from './acts.ts';
import type { Attempt } from './attempt.ts';
import { chanceOf } from './chance.ts';
import { goOn } from './clock.ts';
import { hoursLater } from './days.ts';
import { count, type Figures } from './figures.ts';
import { found, START } from './founding.ts';
import { type Answer, type Ledger, openLedger } from './ledger.ts';
import type { World } from './world.ts';

/** The product and the model do not agree. */
export class Disagreement extends Error {
  override readonly name = 'Disagreement';
  /** In which step of the history. */
  step = 0;
}

export interface Played {
  readonly ledger: Ledger;
  readonly world: World;
  readonly log: RecordedEvent[];
  /** What was done, as it was asked for: a repetition of it writes nothing. */
  readonly done: Set<string>;
  /** What was tried, and what came of it, in order. */
  readonly tried: { readonly path: string; readonly told: string }[];
}

/** The clock goes on, and what a seed stands for is tried; answers what that was. */
export const step = async (played: Played, seed: number, size: Size, progress: number, figures: Figures) => {
  const { ledger, world } = played;
  const chance = chanceOf(seed);
  goOn(world, hoursLater(world.now, Math.floor(chance.below(100) ** 2 / size.pace)));
  ledger.goTo(world.now);
  const tried = acts[drawAct(world, chance, size, progress)](world, chance);
  if (tried) await tryOut(played, tried, figures);
  return tried;
};

/** Tries one thing, and sees that what comes of it is what the model says. */
export const tryOut = async (played: Played, tried: Attempt, figures: Figures): Promise<void> => {
  const { ledger, world, log, done } = played;
  const disagree = disagreement(played, tried);
  const path = `${tried.path}?minPosition=${log.at(-1)?.position}`;
  const answer = tried.isQuestion ? await ledger.get(path, tried.who) : await ledger.post(path, tried.body, tried.who);
  figures.commands += 1;
  count(figures.acts, tried.act);
  const asked = `${tried.who.unitId} ${tried.path} ${JSON.stringify(tried.body)}`;
  if (tried.refusals.length > 0 && done.has(asked) && answer.body.written === 0) {
    figures.repeated += 1;
  } else if (tried.refusals.length > 0) {
    if (answer.status < 400 || !tried.refusals.includes(answer.body.code)) throw disagree(answer);
    if (!isTold(answer)) throw disagree(answer, ', in whole sentences of both languages');
    count(figures.refusals, answer.body.code);
  } else {
    if (answer.status >= 300) throw disagree(answer);
    figures.accepted += 1;
    done.add(asked);
    const written = tried.happens(answer.body);
    if ((answer.body.written ?? written) !== written) throw disagree(answer, `: ${written} events`);
    world.events += written + (written > 0 ? (tried.follows?.(answer.body) ?? 0) : 0);
  }
  played.tried.push({
    path: tried.path,
    told: `${world.now} ${told(tried)}: ${answer.status} ${answer.body.code ?? ''}`,
  });
  await recorded(played, tried);
};

/** In Chinese and in English, with every detail that a sentence speaks of. */
const isTold = ({ body: { title, titleZh } }: Answer): boolean =>
  /\p{Script=Han}/u.test(titleZh) && /[a-z]{3}/u.test(title) && !/\{\w+\}/u.test(`${titleZh}${title}`);

const PATIENCE_MS = 5_000;

/** Waits for what follows from an act, elsewhere in the ledger; there must be just so many events. */
const recorded = async ({ ledger, world, log }: Played, tried: Attempt | null): Promise<void> => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    log.push(...(await ledger.recordedAfter(log.at(-1)?.position ?? -1)));
    if (log.length === world.events) return;
    if (log.length > world.events || performance.now() > deadline) break;
    await pause(1);
  }
  const last = log.slice(-12).map(({ type, data }) => `${type} ${JSON.stringify(data)}`);
  throw new Disagreement(
    `${tried && told(tried)}\n  there are ${log.length} events and not ${world.events}; the last ones:\n  ${last.join('\n  ')}`,
  );
};

const told = ({ act, who, path, body }: Attempt): string =>
  `${act} by ${who.userId}: POST ${path} ${JSON.stringify(body).slice(0, 400)}`;

/** Names the item or meeting of a path. */
const subjectOf = (path: string): string => path.split('/').slice(0, 4).join('/');

/** Says what is not as it should be, and all that was tried on the same item or meeting before: what to try again. */
const disagreement =
  ({ world, tried: before }: Played, tried: Attempt) =>
  ({ status, body }: Answer, expected = ''): Disagreement => {
    const must =
      tried.refusals.length > 0 ? `refused with ${tried.refusals.join(' or ')}${expected}` : `done${expected}`;
    const way = before.filter(({ path }) => subjectOf(path) === subjectOf(tried.path)).map((each) => each.told);
    return new Disagreement(
      [
        `${world.now} ${told(tried)} must be ${must}, and the answer is ${status} ${JSON.stringify(body).slice(0, 400)}`,
        ...['Before, on the same:', ...way],
      ].join('\n  '),
    );
  };

/** A ledger in which nothing has happened but its founding. */
export const begin = async (): Promise<Played> => {
  const ledger = await openLedger(START);
  const world = await found(ledger);
  const played: Played = { ledger, world, log: [], done: new Set(), tried: [] };
  await recorded(played, null);
  return played;
};
