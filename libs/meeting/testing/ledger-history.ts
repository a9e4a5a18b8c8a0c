import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { presetRules } from '#directory/contracts';
import type { Position, RecordedEvent, StreamName } from '#event-store';
import {
  addDays,
  type Day,
  type DomainEvent,
  dayOf,
  type Instant,
  type ItemId,
  instantOf,
  isRefusal,
  type UnitId,
  type UserId,
} from '#kernel';
import type { Projection } from '#read-model';
import { dutiesProjection, itemDecider, itemsProjection } from '#responsibility';
import {
  allows,
  type DutyDocument,
  type ItemDocument,
  type LedgerDifference,
  wordsAlone,
} from '#responsibility/contracts';
import { bodyId, meetingId } from './meeting.ts';

/** Random work on a few items by a few units, as the rules of the ledger let it happen, and its views at any moment. */

type ItemCommand = Parameters<typeof itemDecider.decide>[0];
type ItemState = ReturnType<typeof itemDecider.evolve>;

export const items = ['i1', 'i2', 'i3'] as ItemId[];
export const units = ['u1', 'u2', 'u3'] as UnitId[];
export const timeZone = 'Asia/Shanghai';
const began = Date.parse('2026-03-02T01:00:00.000Z');
const HOUR = 3_600_000;

/** What ends an item for good is meant rarely, or nothing would be left to tell of. */
const anyAct = fc.oneof(
  { weight: 60, arbitrary: fc.nat(27) },
  { weight: 1, arbitrary: fc.integer({ min: 28, max: 29 }) },
);

/** What somebody means to do: with which duty, how many hours after what was done before, and by which day. */
const intent = fc.record({
  ...{ item: fc.nat(items.length - 1), unit: fc.nat(units.length - 1), other: fc.nat(units.length - 1) },
  ...{ act: anyAct, hours: fc.integer({ min: 1, max: 30 }), days: fc.integer({ min: -5, max: 60 }) },
  ...{ percent: fc.integer({ min: 0, max: 100 }), problem: fc.constantFrom(null, '经费不足', '用地未落实') },
});
type Intent = typeof intent extends fc.Arbitrary<infer T> ? T : never;

export const intents = fc.array(intent, { minLength: 60, maxLength: 160 });

/** The command that an intent is, in the `n`-th place; it answers what waits for an answer. */
const commandOf = ({ act, percent, problem, ...of }: Intent, n: number, today: Day, state: ItemState): ItemCommand => {
  const [itemId, unitId, toUnitId] = [items[of.item], units[of.unit], units[of.other]] as [ItemId, UnitId, UnitId];
  const duty = { itemId, unitId };
  const [id, text, reason, on] = [`x${n}`, '办理。', '情况说明。', addDays(today, of.days)];
  const waiting = state.status === 'unregistered' ? undefined : state.duties.get(unitId);
  const requestId = waiting?.completionRequest ?? id;
  const decided = { by: 'office', decider: 'office' } as const;
  const report = { text, percent, problem, nextStep: null, indicators: [], noChange: false, signed: true };
  const commands: readonly ItemCommand[] = [
    { type: 'AcknowledgeDuty', ...duty },
    { type: 'ReportProgress', ...duty, reportId: id, ...report },
    { type: 'ReportProgress', ...duty, reportId: id, ...report },
    { type: 'RequestCompletion', ...duty, requestId: id, text, signed: true },
    { type: 'CompleteDuty', ...duty, requestId, grade: percent % 3 === 0 ? 'failed' : 'good', ...decided },
    { type: 'SendBackCompletion', ...duty, requestId, reason },
    { type: 'ReviseDue', ...duty, dueOn: on },
    { type: 'RequestExtension', ...duty, requestId: id, reason, proposedOn: on, today, signed: true },
    { type: 'GrantExtension', ...duty, requestId: waiting?.extension ?? id, dueOn: on, today, ...decided },
    { type: 'AskHelp', ...duty, helpId: id, text },
    { type: 'AnswerHelp', ...duty, helpId: [...(waiting?.openHelp ?? [])][0] ?? id, text },
    { type: 'UrgeDuty', ...duty, urgeId: id, text, answerBy: addDays(today, 3), today },
    {
      type: 'IssueSlip',
      ...{ ...duty, slipId: id, number: `督${n}号`, level: 'blue', requirement: text },
      ...{ deadline: addDays(today, 3), today, startsAt: presetRules.slips, templates: [] },
    },
    { type: 'ReturnDuty', ...duty, reason, today, returnBy: null },
    { type: 'InsistOnDuty', ...duty, reason },
    { type: 'ReassignDuty', ...duty, toUnitId, reason },
    { type: 'AssignDuty', ...duty, role: 'responsible', dueOn: on },
    { type: 'ReopenDuty', ...duty, reason },
    { type: 'SuspendItem', itemId, reason },
    { type: 'ResumeItem', itemId, reason, dueOn: percent % 2 === 0 ? null : on, today },
    { type: 'EnterMinutes', itemId, meetingId, minutesNumber: '第1期', resolutionId: 'r1', text, withoutEffect: [] },
    { type: 'CloseItem', itemId },
    {
      type: 'RegisterItem',
      ...{ itemId, bodyId, number: String(of.item + 1), heading: `事项${itemId}`, text, origin: 'office' },
      ...{
        ...{ originId: bodyId, ...wordsAlone, earliestDue: null },
        assignments: [assigned(unitId, on), assigned(toUnitId, on)].slice(0, unitId === toUnitId ? 1 : 2),
      },
    },
    { type: 'EndorseCompletion', ...duty, requestId, grade: 'good', decider: 'convenor' },
    { type: 'SendBackReport', ...duty, reportId: waiting?.lastReport ?? id, reason, flaw: 'empty' },
    { type: 'PraiseDuty', ...duty, praiseId: id, text },
    {
      ...{ type: 'DecomposeDuty', ...duty, planId: id },
      measures: [{ measureId: `${id}.1`, text, dueOn: addDays(today, Math.min(of.days, 5)) }],
    },
    { type: 'FinishMeasure', ...duty, measureId: [...(waiting?.measures ?? [])][0]?.[0] ?? id },
    { type: 'CancelItem', itemId, reason, mergedInto: null },
    {
      type: 'SplitItem',
      ...{ itemId, reason },
      parts: ['a', 'b'].map((of) => ({
        ...{ itemId: `${itemId}${of}` as ItemId, number: of, heading: of, text, unitIds: openUnits(state) },
      })),
    },
  ];
  return commands[act] ?? { type: 'CloseItem', itemId };
};

const openUnits = (state: ItemState): readonly UnitId[] =>
  state.status === 'unregistered'
    ? []
    : [...state.duties].flatMap(([unitId, { status }]) => (allows(status, 'cancel') ? [unitId] : []));

const assigned = (unitId: UnitId, dueOn: Day) => ({
  ...({ unitId, role: 'responsible', groupId: null, dueOn, longTerm: false } as const),
});

/** What became of the intents: refused ones changed nothing. The first items are there from the beginning. */
export const recordedFrom = (meant: readonly Intent[]): readonly RecordedEvent[] => {
  const log: RecordedEvent[] = [];
  const states = new Map<ItemId, ItemState>();
  let now = began;
  const founding = [0, 1].map((item): Intent => {
    return { item, unit: item, other: item + 1, act: 22, hours: 1, days: 40, percent: 0, problem: null };
  });
  for (const [n, next] of [...founding, ...meant].entries()) {
    now += next.hours * HOUR;
    const at = instantOf(now);
    const itemId = items[next.item] as ItemId;
    const state = states.get(itemId) ?? itemDecider.initial;
    const decision = itemDecider.decide(commandOf(next, n, dayOf(at, timeZone), state), state);
    if (isRefusal(decision)) continue;
    states.set(itemId, decision.events.reduce(itemDecider.evolve, state));
    for (const event of decision.events) log.push(recorded(event, itemId, log.length, at));
  }
  return log;
};

const recorded = ({ type, v, data }: DomainEvent, itemId: ItemId, index: number, at: Instant): RecordedEvent => ({
  ...{ eventId: `e${index}`, type, schemaVersion: v, occurredAt: at, recordedAt: at, data, bodyId },
  ...{ actor: { userId: 'u' as UserId, role: 'office', unitId: null }, ground: null },
  ...{ correlationId: 'c', causationId: 'c', stream: `item-${itemId}` as StreamName },
  ...{ revision: index, position: index as Position },
});

const documentsAt = <D extends object>(
  projection: Projection<D>,
  prefix: string,
  log: readonly RecordedEvent[],
  at: number,
): ReadonlyMap<string, D> => {
  const documents = new Map<string, D>();
  for (const event of log.filter(({ position }) => position <= at)) {
    for (const key of projection.keys(event).filter((one) => one.startsWith(prefix))) {
      const document = projection.evolve(documents.get(key) ?? null, event, key);
      if (document) documents.set(key, document);
    }
  }
  return documents;
};

/** The ledger at the end of an interval, and how it differs from its beginning: as the views have it. */
export const ledgerBetween = (log: readonly RecordedEvent[], after: number, until: number) => {
  const [oldItems, newItems] = [after, until].map((at) => documentsAt<ItemDocument>(itemsProjection, 'item/', log, at));
  const [oldDuties, newDuties] = [after, until].map((at) =>
    documentsAt<DutyDocument>(dutiesProjection, 'item/', log, at),
  );
  const difference: LedgerDifference = {
    items: changed(oldItems, newItems, ({ itemId }) => itemId),
    duties: changed(oldDuties, newDuties, ({ itemId, unitId }) => ({ itemId, unitId })),
  };
  return {
    ledger: {
      items: [...(newItems ?? [])].map(([, item]) => item),
      duties: [...(newDuties ?? [])].map(([, duty]) => duty),
    },
    difference,
  };
};

const changed = <D, Key>(
  old: ReadonlyMap<string, D> = new Map(),
  now: ReadonlyMap<string, D> = new Map(),
  keyOf: (document: D) => Key,
) =>
  [...now].flatMap(([key, after]) => {
    const before = old.get(key) ?? null;
    return isDeepStrictEqual(before, after) ? [] : [{ key: keyOf(after), before, after }];
  });
