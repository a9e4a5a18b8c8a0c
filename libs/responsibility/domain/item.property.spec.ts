import fc from 'fast-check';
import { type Day, fold, type ItemId, isRefusal, type MeetingId, type UnitId } from '#kernel';
import { repeatsQuietly } from '#kernel/testing';
import { allows, type DutyStatus, dutyStatuses, dutyTransitions, grades } from '../contracts/index.ts';
import { assignment, register, today } from '../testing/item.ts';
import type { ItemCommand } from './item-commands.ts';
import { itemDecider } from './item-decider.ts';
import type { ItemState } from './item-state.ts';

const units = ['a', 'b', 'c'] as UnitId[];
const item = 'n1.001' as ItemId;
const unitId = fc.constantFrom(...units, 'stranger' as UnitId);
const id = fc.constantFrom('x1', 'x2', 'x3');
const text = fc.constantFrom('', ' ', '已办', '👍 完成');
const day = fc.constantFrom('2026-01-01' as Day, today, '2026-12-31' as Day);

const command: fc.Arbitrary<ItemCommand> = fc.oneof(
  fc.constant({ ...register, itemId: item, assignments: units.map((unit) => assignment(unit)) }),
  fc.record({ type: fc.constant('AcknowledgeDuty' as const), itemId: fc.constant(item), unitId }),
  fc.record({
    type: fc.constant('ReportProgress' as const),
    itemId: fc.constant(item),
    unitId,
    reportId: id,
    text,
    percent: fc.oneof(fc.integer({ min: -5, max: 105 }), fc.double()),
    problem: fc.option(text),
    nextStep: fc.option(text),
  }),
  fc.record({
    type: fc.constant('UrgeDuty' as const),
    itemId: fc.constant(item),
    unitId,
    urgeId: id,
    text,
    answerBy: day,
    today: fc.constant(today),
  }),
  fc.record({ type: fc.constant('AnswerUrge' as const), itemId: fc.constant(item), unitId, urgeId: id, text }),
  fc.record({
    type: fc.constant('RequestCompletion' as const),
    itemId: fc.constant(item),
    unitId,
    requestId: id,
    text,
  }),
  fc.record({
    type: fc.constant('SendBackCompletion' as const),
    itemId: fc.constant(item),
    unitId,
    requestId: id,
    reason: text,
  }),
  fc.record({
    type: fc.constant('CompleteDuty' as const),
    itemId: fc.constant(item),
    unitId,
    requestId: id,
    grade: fc.constantFrom(...grades),
  }),
  fc.record({ type: fc.constant('ReviseDue' as const), itemId: fc.constant(item), unitId, dueOn: day }),
  fc.record({
    type: fc.constant('EnterMinutes' as const),
    itemId: fc.constant(item),
    meetingId: fc.constant('m1' as MeetingId),
    minutesNumber: fc.constant('第1期'),
    resolutionId: id,
    text,
  }),
  fc.constant({ type: 'CloseItem' as const, itemId: item }),
);

const history = fc.array(command, { maxLength: 60 });

/** What the rules make of a series of commands: refused ones change nothing. */
const after = (
  commands: readonly ItemCommand[],
  look: (state: ItemState, next: ItemState) => void = () => {},
): ItemState =>
  commands.reduce<ItemState>((state, next) => {
    const decision = itemDecider.decide(next, state);
    const then = isRefusal(decision) ? state : decision.events.reduce(itemDecider.evolve, state);
    look(state, then);
    return then;
  }, itemDecider.initial);

it('never throws, whatever it is told and in whatever order', () => {
  fc.assert(fc.property(history, (commands) => void after(commands)));
});

it('writes nothing when a command is repeated at once', () => {
  fc.assert(
    fc.property(history, command, (commands, last) => {
      expect(repeatsQuietly(itemDecider, after(commands), last)).toBe(true);
    }),
  );
});

it('moves a duty only along the table of transitions', () => {
  const edges = new Set(
    dutyStatuses.flatMap((from) =>
      Object.entries(dutyTransitions)
        .filter(([act]) => allows(from, act as keyof typeof dutyTransitions))
        .map(([, { to }]) => `${from} → ${to ?? from}`),
    ),
  );
  const statusOf = (state: ItemState, unit: UnitId): DutyStatus | undefined =>
    state.status === 'unregistered' ? undefined : state.duties.get(unit)?.status;
  fc.assert(
    fc.property(history, (commands) => {
      after(commands, (state, then) => {
        for (const unit of units) {
          const [from, to] = [statusOf(state, unit), statusOf(then, unit)];
          if (from !== undefined && from !== to) expect(edges).toContain(`${from} → ${to}`);
        }
      });
    }),
  );
});

it('keeps the state legal: closed only when all are completed, progress within bounds, urges known', () => {
  fc.assert(
    fc.property(history, (commands) => {
      const state = after(commands);
      if (state.status === 'unregistered') return;
      const duties = [...state.duties.values()];
      if (state.status === 'closed') expect(duties.every(({ status }) => status === 'completed')).toBe(true);
      for (const duty of duties) {
        expect(duty.percent).toBeGreaterThanOrEqual(0);
        expect(duty.percent).toBeLessThanOrEqual(100);
        for (const urge of duty.openUrges) expect(duty.urges).toContain(urge);
        if (['completion-requested', 'completed'].includes(duty.status)) expect(duty.completionRequest).not.toBeNull();
      }
    }),
  );
});

it('folds to the same state as it had when it decided', () => {
  fc.assert(
    fc.property(history, (commands) => {
      const events = [];
      let state = itemDecider.initial;
      for (const next of commands) {
        const decision = itemDecider.decide(next, state);
        if (isRefusal(decision)) continue;
        events.push(...decision.events);
        state = decision.events.reduce(itemDecider.evolve, state);
      }
      expect(fold(itemDecider, events)).toStrictEqual(state);
    }),
  );
});
