import { appendFileSync, cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '#event-store';
import { fileOf } from '#read-model/sqlite';
import { dutiesProjection } from '#responsibility';
import { missingAnswers, movedEvents, strayEvents, unfinishedWork } from './crash-checks.ts';
import { crashRound, differingViews, unsoundLog } from './crash-round.ts';
import { answersIn, eventsIn, logOf } from './data-of-demo.ts';
import { killDemo, type Moment } from './killed-demo.ts';
import { restart } from './restart.ts';

const LONGEST_MS = 180_000;

const top = mkdtempSync(join(tmpdir(), 'lianban-crash-'));
const sound = join(top, 'undisturbed');
let whole: readonly RecordedEvent[] = [];

beforeAll(async () => {
  await killDemo(sound, { kind: 'milliseconds', count: Number.POSITIVE_INFINITY });
  whole = await eventsIn(sound);
}, LONGEST_MS);

afterAll(() => rmSync(top, { recursive: true }));

it.each<Moment & { readonly killedAgain: boolean }>([
  { kind: 'events', count: 20, killedAgain: true },
  { kind: 'events', count: 60, killedAgain: true },
  { kind: 'answers', count: 450, killedAgain: false },
])(
  'loses and doubles nothing when it is killed at $count $kind',
  async ({ killedAgain, ...moment }) => {
    const round = await crashRound(join(top, `${moment.kind}-${moment.count}`), moment, whole);
    expect(round).toMatchObject({ killed: true, killedAgain, faults: [] });
    expect(round[moment.kind === 'answers' ? 'answered' : 'events']).toBeGreaterThanOrEqual(moment.count);
  },
  LONGEST_MS,
);

describe('the proof would catch', () => {
  let planted = 0;
  const damaged = (): string => {
    planted += 1;
    const folder = join(top, `planted-${planted}`);
    cpSync(sound, folder, { recursive: true });
    return folder;
  };
  const change = (file: string, sql: string): void => {
    const database = new DatabaseSync(file);
    expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
    database.close();
  };

  it('a log that lost its last events', async () => {
    const folder = damaged();
    expect(missingAnswers(answersIn(folder), await eventsIn(folder))).toEqual([]);
    const last = answersIn(folder).at(-1) ?? 0;
    change(logOf(folder), `DELETE FROM event WHERE position >= ${last}`);
    expect(missingAnswers(answersIn(folder), await eventsIn(folder))).toEqual([
      `position ${last} was answered and is not in the log`,
    ]);
  });

  it('an answer that the log does not know, and takes no half line for one', async () => {
    const folder = damaged();
    appendFileSync(join(folder, 'answered.txt'), '999999\n88888');
    expect(missingAnswers(answersIn(folder), await eventsIn(folder))).toEqual([
      'position 999999 was answered and is not in the log',
    ]);
  });

  it(
    'an event missing in the middle of a stream',
    async () => {
      const folder = damaged();
      change(logOf(folder), 'DELETE FROM event WHERE position = 30');
      expect(await unsoundLog(folder)).toEqual([expect.stringContaining('verify ended with 1')]);
    },
    LONGEST_MS,
  );

  it(
    'one byte changed in one document of one view',
    async () => {
      const folder = damaged();
      expect(await differingViews(folder)).toEqual([]);
      change(
        fileOf(join(folder, 'views'), dutiesProjection),
        `UPDATE version SET json = replace(json, '"percent":95', '"percent":96') WHERE id =
          (SELECT latest FROM key JOIN version ON version.id = latest WHERE json LIKE '%"percent":95%' LIMIT 1)`,
      );
      expect(await differingViews(folder)).toEqual([expect.stringContaining('rebuild --check ended with 1')]);
    },
    LONGEST_MS,
  );

  it(
    'a server that does not start',
    async () => {
      const folder = damaged();
      truncateSync(logOf(folder), 8192);
      await expect(restart(folder)).rejects.toThrow('store.corrupt');
    },
    LONGEST_MS,
  );

  it('an event altered, done twice or of no act', () => {
    const [first, second] = whole.slice(0, 2) as [RecordedEvent, RecordedEvent];
    expect(strayEvents(whole, whole)).toEqual([]);
    const altered = { ...second, data: { ...second.data, altered: true } };
    const twice = { ...second, revision: second.revision + 1 };
    const ofNoAct = { ...second, eventId: '00000000-0000-4000-8000-000000000000' };
    for (const stray of [altered, twice, ofNoAct]) expect(strayEvents([first, stray], whole)).toHaveLength(1);
  });

  it('an event that a restart moved or removed', () => {
    const before = whole.slice(0, 5);
    expect(movedEvents(before, whole)).toEqual([]);
    expect(movedEvents(before, before.slice(0, 4))).toHaveLength(1);
    expect(movedEvents(before, whole.slice(1))).toHaveLength(5);
  });

  it('a process that left something undone', () => {
    const byProcess = whole.findLast(({ actor }) => actor.role === 'process');
    expect(unfinishedWork(whole, whole)).toEqual([]);
    expect(
      unfinishedWork(
        whole.filter((event) => event !== byProcess),
        whole,
      ),
    ).toHaveLength(1);
  });
});
