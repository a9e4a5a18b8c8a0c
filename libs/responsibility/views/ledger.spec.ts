import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { officialDays, WorkingCalendar } from '#calendar';
import { AggregateStore, type CommandMeta, type Position, type StreamName, UpcastLog } from '#event-store';
import { SqliteEventStore } from '#event-store/sqlite';
import { type BodyId, type Day, type Instant, type ItemId, instantOf, type UnitId, type UserId } from '#kernel';
import { buildViews, type Moment, type Projection, ViewReader } from '#read-model';
import { SqliteViewStore } from '#read-model/sqlite';
import { itemEvents, lights, type Viewer } from '../contracts/index.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import { itemDecider } from '../domain/item-decider.ts';
import { assignment, bodyId, register, today } from '../testing/item.ts';
import { dutiesProjection } from './duties.projection.ts';
import { itemsProjection } from './items.projection.ts';
import { Ledger } from './ledger.ts';
import { RulesInForce } from './rules-in-force.ts';
import { unitDutiesProjection } from './unit-duties.projection.ts';

const liaison: Viewer = { role: 'liaison', unitId: 'a' as UnitId };
const units = ['a', 'b', 'c'] as UnitId[];
const itemIds = ['n1.001', 'n1.002'] as ItemId[];
const projections = [itemsProjection, dutiesProjection, unitDutiesProjection] as readonly Projection[];
const all = { limit: 1_000 };
const days = ['2026-02-01', '2026-03-10', '2026-12-31'] as Day[];

const meta = (n: number): CommandMeta => ({
  commandId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  occurredAt: instantOf(Date.parse('2026-03-02')),
  actor: { userId: 'u1' as UserId, role: 'office', unitId: null },
  ground: null,
  correlationId: 'c1',
  causationId: 'c1',
  bodyId: null,
});

const momentAt = (day: Day, at?: Position): Moment => ({
  day,
  instant: `${day}T00:00:00.000Z` as Instant,
  ...(at !== undefined && { at }),
});

const report = { problem: null, nextStep: null, indicators: [], noChange: false, signed: true };

const rules = new RulesInForce(
  async () => ({ versions: [], timeZone: 'Asia/Shanghai' }),
  new WorkingCalendar(officialDays),
);

/** What may be done with the two items, legal or not. */
const act: fc.Arbitrary<ItemCommand> = fc
  .record({
    itemId: fc.constantFrom(...itemIds),
    unitId: fc.constantFrom(...units),
    id: fc.uuid(),
    dueOn: fc.constantFrom(...days),
    which: fc.nat(11),
  })
  .map(({ itemId, unitId, id, dueOn, which }): ItemCommand => {
    const on = { itemId, unitId };
    const acts: readonly ItemCommand[] = [
      { type: 'AcknowledgeDuty', ...on },
      { type: 'ReportProgress', ...on, reportId: id, text: '已办', percent: 50, ...report },
      { type: 'RequestCompletion', ...on, requestId: 'r1', text: '完成', signed: true },
      { type: 'CompleteDuty', ...on, requestId: 'r1', grade: 'good', by: 'office', decider: 'office' },
      { type: 'DecomposeDuty', ...on, planId: id, measures: [{ measureId: 'e1', text: '选址', dueOn }] },
      { type: 'FinishMeasure', ...on, measureId: 'e1' },
      { type: 'ReviseDue', ...on, dueOn },
      { type: 'ReassignDuty', ...on, toUnitId: 'spare' as UnitId, reason: '职责划转' },
      { type: 'SuspendItem', itemId, reason: '待政策明确' },
      { type: 'ResumeItem', itemId, reason: '政策已明确', dueOn, today: '2026-03-02' as Day },
      { type: 'ReopenDuty', ...on, reason: '验收不合格' },
    ];
    return acts[which] ?? { type: 'CloseItem', itemId };
  });

/** Has the acts done, builds the views from the log, and looks. */
const after = async (
  acts: readonly ItemCommand[],
  look: (ledger: Ledger, positions: readonly Position[]) => Promise<void>,
) => {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-ledger-'));
  const store = SqliteEventStore.open(join(folder, 'log.sqlite'), { clock: () => instantOf(Date.parse('2026-03-02')) });
  const views = await SqliteViewStore.open(join(folder, 'views'));
  try {
    const items = new AggregateStore(store, itemDecider, itemEvents);
    const registrations = itemIds.map((itemId) => ({
      ...register,
      itemId,
      assignments: units.map((unit) => assignment(unit)),
    }));
    const positions: Position[] = [];
    for (const [n, command] of [...registrations, ...acts].entries()) {
      const outcome = await items.execute(`item-${command.itemId}` as StreamName, command, {
        ...meta(n),
        ...(command.type === 'RegisterItem' && { bodyId: command.bodyId as BodyId }),
      });
      if ('position' in outcome && outcome.position !== null) positions.push(outcome.position);
    }
    await buildViews({ log: new UpcastLog(store, itemEvents), views, projections });
    await look(new Ledger(new ViewReader(views, projections), rules), positions);
  } finally {
    await store.close();
    await views.close();
    rmSync(folder, { recursive: true });
  }
};

/** Twenty ledgers over files, whatever else the machine does. */
const PATIENCE = 60_000;

it(
  'counts by light, on any day, exactly what the duties themselves show',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), fc.constantFrom(...days), async (acts, day) => {
        await after(acts, async (ledger) => {
          const { totals, rows } = await ledger.situation(bodyId, momentAt(day), all);
          const shown = rows.flatMap(({ cells }) => cells.map(({ light }) => light));
          const counted = Object.fromEntries(
            Object.keys(lights).map((light) => [light, shown.filter((one) => one === light).length]),
          );
          expect(totals.byLight).toEqual(counted);
          expect(totals.duties).toBe(6);
        });
      }),
      { numRuns: 20 },
    );
  },
  PATIENCE,
);

it('shows a unit its own duties, and a total that is theirs', async () => {
  await after([{ type: 'AcknowledgeDuty', itemId: 'n1.001' as ItemId, unitId: 'a' as UnitId }], async (ledger) => {
    const { items, next, totals } = await ledger.unitDuties('a' as UnitId, momentAt(today), { limit: 10 }, liaison);
    expect(items.map(({ itemId, status, allowed }) => [itemId, status, allowed[0]])).toEqual([
      ['n1.001', 'acknowledged', 'decompose'],
      ['n1.002', 'assigned', 'acknowledge'],
    ]);
    expect(next).toBeNull();
    expect(totals.byStatus).toMatchObject({ acknowledged: 1, assigned: 1 });
  });
});

it('pages through duties without gap or repetition', async () => {
  await after([], async (ledger) => {
    const first = await ledger.unitDuties('a' as UnitId, momentAt(today), { limit: 1 }, liaison);
    const second = await ledger.unitDuties(
      'a' as UnitId,
      momentAt(today),
      { limit: 1, after: first.next ?? 'none' },
      liaison,
    );
    expect([...first.items, ...second.items].map(({ itemId }) => itemId)).toEqual(itemIds);
    expect(second.next).toBeNull();
  });
});

it('shows the ledger as it was at an earlier position, with the lights of that day', async () => {
  const acts: readonly ItemCommand[] = [
    { type: 'ReviseDue', itemId: 'n1.001' as ItemId, unitId: 'a' as UnitId, dueOn: '2026-12-31' as Day },
    { type: 'AcknowledgeDuty', itemId: 'n1.001' as ItemId, unitId: 'a' as UnitId },
  ];
  await after(acts, async (ledger, positions) => {
    const cellAt = async (day: Day, at?: Position) => {
      const { rows } = await ledger.situation(bodyId, momentAt(day, at), all);
      return rows[0]?.cells[0];
    };
    expect(await cellAt(today, positions[1])).toMatchObject({
      status: 'assigned',
      light: 'green',
      dueOn: '2026-03-06',
    });
    expect(await cellAt('2026-03-10' as Day, positions[1])).toMatchObject({ light: 'red' });
    expect(await cellAt('2026-03-10' as Day)).toMatchObject({ status: 'acknowledged', light: 'green' });
  });
});

it('tells what changed between two positions, before and after', async () => {
  const acts: readonly ItemCommand[] = [{ type: 'AcknowledgeDuty', itemId: 'n1.002' as ItemId, unitId: 'b' as UnitId }];
  await after(acts, async (ledger, positions) => {
    const [, registered, acknowledged] = positions as [Position, Position, Position];
    const { items, duties } = await ledger.changes(bodyId, registered, acknowledged);
    expect(items).toEqual([]);
    expect(duties.map(({ key, before, after: now }) => [key, before?.status, now?.status])).toEqual([
      [{ itemId: 'n1.002', unitId: 'b' }, 'assigned', 'acknowledged'],
    ]);
  });
});

it('tells the revision of the item’s stream, whether its last event moved the item or one duty', async () => {
  const acts: readonly ItemCommand[] = [{ type: 'AcknowledgeDuty', itemId: 'n1.002' as ItemId, unitId: 'b' as UnitId }];
  await after(acts, async (ledger) => {
    const revisions = await Promise.all(itemIds.map((itemId) => ledger.itemPage(itemId, momentAt(today), liaison)));
    expect(revisions.map((page) => page?.revision)).toEqual([3, 4]);
  });
});

it('pages through the matrix, with the totals of all on every page', async () => {
  await after([], async (ledger) => {
    const first = await ledger.situation(bodyId, momentAt(today), { limit: 1 });
    const second = await ledger.situation(bodyId, momentAt(today), { limit: 1, after: first.next ?? 'none' });
    expect([first, second].flatMap(({ rows }) => rows.map(({ item }) => item.itemId))).toEqual(itemIds);
    expect(second.next).toBeNull();
    for (const { totals, units: each } of [first, second]) {
      expect(totals.duties).toBe(6);
      expect(each.map(({ unitId, totals: of }) => [unitId, of.duties])).toEqual(units.map((unitId) => [unitId, 2]));
    }
  });
});
