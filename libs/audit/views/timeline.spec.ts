import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RecordedEvent, UpcastLog } from '#event-store';
import { type Instant, instantOf } from '#kernel';
import { buildViews, type Projection, ViewReader } from '#read-model';
import { SqliteViewStore } from '#read-model/sqlite';
import { LogOf } from '../testing/log-of.ts';
import { recorded } from '../testing/recorded.ts';
import { timelineProjection } from './timeline.projection.ts';
import { Timeline } from './timeline.ts';

const EVENTS = 1_500;
const start = Date.parse('2026-03-01T00:00:00.000Z');
const instantAt = (n: number): Instant => instantOf(start + 1_000 * Math.floor(n / 3));

/** Every seventh names the unit `finance`, every thousandth `audit`; positions have gaps, three at a time share an instant. */
const events: readonly RecordedEvent[] = Array.from({ length: EVENTS }, (_, n) =>
  recorded(n, {
    stream: `item-${n % 5}` as RecordedEvent['stream'],
    recordedAt: instantAt(n),
    data: n % 1_000 === 999 ? { unitId: 'audit' } : n % 7 === 0 ? { unitId: 'finance' } : {},
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'lianban-timeline-'));
let views: SqliteViewStore;
let timeline: Timeline;
beforeAll(async () => {
  views = await SqliteViewStore.open(folder);
  const projections = [timelineProjection] as readonly Projection[];
  await buildViews({ log: new UpcastLog(new LogOf(events), {}), views, projections });
  timeline = new Timeline(new ViewReader(views, projections));
});
afterAll(async () => {
  await views.close();
  rmSync(folder, { recursive: true });
});

const positionsOf = (found: readonly { readonly position: number }[]) => found.map(({ position }) => position);
const positionsWhere = (concerns: (event: RecordedEvent) => boolean) => positionsOf(events.filter(concerns));

it.each([
  ['log', () => true],
  ['item-3', ({ stream }: RecordedEvent) => stream === 'item-3'],
  ['unit-finance', ({ data }: RecordedEvent) => 'unitId' in data && data.unitId === 'finance'],
  ['unit-audit', ({ data }: RecordedEvent) => 'unitId' in data && data.unitId === 'audit'],
  ['unit-none', () => false],
])('pages through the timeline of %s without gap or repetition', async (subject, concerns) => {
  const found: number[] = [];
  for (let after = -1; ; after = found.at(-1) ?? after) {
    const page = positionsOf(await timeline.of(subject, { after, limit: 37 }));
    found.push(...page);
    if (page.length < 37) break;
  }
  expect(found).toEqual(positionsWhere(concerns));
});

it('shows a timeline as it was at a position', async () => {
  const at = (events[100] as RecordedEvent).position;
  const found = await timeline.of('item-3', { at, limit: EVENTS });
  expect(positionsOf(found)).toEqual(positionsWhere(({ stream, position }) => stream === 'item-3' && position <= at));
});

it('finds the last act before an instant, also of several that share one', async () => {
  for (const n of [0, 1, 299, 300, 301, EVENTS + 9]) {
    const found = await timeline.lastBefore(instantAt(n));
    const expected = events.filter(({ recordedAt }) => recordedAt < instantAt(n)).at(-1)?.position ?? null;
    expect(found?.position ?? null).toBe(expected);
  }
});
