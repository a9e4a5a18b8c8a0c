import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awaitedIn } from '../architecture/awaited.ts';
import { noFigures } from './figures.ts';
import { begin, Disagreement, type Played } from './history.ts';
import type { Answer, Ledger } from './ledger.ts';
import { play, SMALL, seedsOf } from './play.ts';
import { beyondTheInterface, unmet } from './refusals.ts';
import { playTurnOfYear } from './turn-of-year.ts';

// Random histories of a body through the interface, against a plain model of the rules. Whole ones: `npm run model`.

/** For what never comes: a busy machine takes minutes. */
const PATIENCE = 600_000;
const root = join(import.meta.dirname, '..', '..');
const SEED = 4;

it(
  'does what a plain model of the rules does, shows what it shows, and refuses with every code',
  async () => {
    const figures = noFigures();
    await playTurnOfYear(figures);
    await play(seedsOf(SEED, SMALL.steps), SMALL, figures);
    expect(unmet(figures.refusals)).toEqual([]);
    expect(Object.keys(beyondTheInterface).filter((code) => figures.refusals.has(code))).toEqual([]);
    expect(figures.meetings).toBeGreaterThan(2);
  },
  PATIENCE,
);

it('has a given–when–then in its decider for every code that nobody comes upon through the interface', () => {
  const awaited = globSync('libs/*/domain/*.spec.ts', { cwd: root }).flatMap((path) =>
    awaitedIn(readFileSync(join(root, path), 'utf8')),
  );
  const met = Object.keys(beyondTheInterface).filter((code) => awaited.includes(code));
  expect(met).toEqual(Object.keys(beyondTheInterface));
});

describe('would notice', () => {
  /** A ledger that answers some questions otherwise than it should. */
  const spoilt =
    (spoil: (path: string, answer: Answer) => Answer | Promise<Answer>, of: 'get' | 'post') =>
    async (): Promise<Played> => {
      const played = await begin();
      const { ledger } = played;
      const asks: Pick<Ledger, 'get' | 'post'> = {
        get: async (path, who) => {
          const answer = await ledger.get(path, who);
          return of === 'get' ? spoil(path, answer) : answer;
        },
        post: async (path, body, who) => {
          const answer = await ledger.post(path, body, who);
          return of === 'post' ? spoil(path, answer) : answer;
        },
      };
      return { ...played, ledger: { ...ledger, ...asks } };
    };
  const planted = (beginning: () => Promise<Played>) => play(seedsOf(SEED, 60), SMALL, noFigures(), beginning);
  const body = (answer: Answer, change: object): Answer => ({ ...answer, body: { ...answer.body, ...change } });

  it.each<[string, () => Promise<Played>]>([
    [
      'a refusal with another code',
      spoilt((_, answer) => (answer.status >= 400 ? body(answer, { code: 'item.other' }) : answer), 'post'),
    ],
    [
      'a refusal that lacks a detail',
      spoilt((_, answer) => (answer.status >= 400 ? body(answer, { titleZh: '没有{field}。' }) : answer), 'post'),
    ],
    [
      'what is done twice',
      spoilt((_, answer) => (answer.body.written === 1 ? body(answer, { written: 2 }) : answer), 'post'),
    ],
    [
      'a duty that is counted twice',
      spoilt((path, answer) => {
        const { totals } = answer.body;
        return path.includes('/situation')
          ? body(answer, { totals: { ...totals, duties: totals.duties + 1 } })
          : answer;
      }, 'get'),
    ],
    [
      'a light that is told otherwise than it shows',
      spoilt((path, answer) => (path.includes('/why') ? body(answer, { light: 'off' }) : answer), 'get'),
    ],
    [
      'an item that is not shown',
      spoilt((path, answer) => {
        const isList = /\/items\?/.test(path);
        return isList ? body(answer, { items: answer.body.items.slice(1) }) : answer;
      }, 'get'),
    ],
  ])(
    '%s',
    async (_, beginning) => {
      await expect(planted(beginning)).rejects.toThrow(Disagreement);
    },
    PATIENCE,
  );
});
