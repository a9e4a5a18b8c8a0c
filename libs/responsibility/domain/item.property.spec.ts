import fc from 'fast-check';
import { type Day, fold, type ItemId, isRefusal, type MeetingId, type UnitId } from '#kernel';
import { repeatsQuietly } from '#kernel/testing';
import {
  allows,
  type DutyStatus,
  dutyStatuses,
  dutyTransitions,
  grades,
  importances,
  isOpen,
  reportFlaws,
  slipLevels,
} from '../contracts/index.ts';
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

const whole = { ...register, itemId: item, assignments: units.map((unit) => assignment(unit)) };

const startsAt = { ordinary: 'blue', important: 'orange', special: 'red' } as const;

/** Every act there is, made of the same few ids, days and words, so that acts meet. */
const command: fc.Arbitrary<ItemCommand> = fc
  .record({
    unitId,
    toUnitId: unitId,
    id,
    reason: text,
    day,
    percent: fc.oneof(fc.integer({ min: -5, max: 105 }), fc.double()),
    problem: fc.option(text),
    signed: fc.boolean(),
    noChange: fc.boolean(),
    level: fc.constantFrom(...slipLevels),
    importance: fc.constantFrom(...importances),
    grade: fc.constantFrom(...grades),
    flaw: fc.constantFrom(...reportFlaws),
    by: fc.constantFrom('office' as const, 'convenor' as const),
    decider: fc.constantFrom('office' as const, 'convenor' as const),
    which: fc.nat(),
  })
  .map((of): ItemCommand => {
    const { id: x, reason, day: on, percent, problem, signed, noChange } = of;
    const d = { itemId: item, unitId: of.unitId };
    const measures = [{ measureId: x, text: reason, dueOn: on }];
    const decided = { by: of.by, decider: of.decider };
    const parts = [of.unitId, of.toUnitId].map((unit, at) => ({
      ...{ itemId: `${item}.${at}` as ItemId, number: x, heading: x, text: reason },
      unitIds: [unit],
    }));
    const meeting = { meetingId: 'm1' as MeetingId, minutesNumber: '第1期', resolutionId: x };
    const commands: readonly ItemCommand[] = [
      whole,
      { ...whole, type: 'FileItem', reason },
      { type: 'EnterMinutes', itemId: item, ...meeting, text: reason, withoutEffect: [] },
      { type: 'CloseItem', itemId: item },
      { type: 'SetImportance', itemId: item, importance: of.importance, reason },
      { type: 'SuspendItem', itemId: item, reason },
      { type: 'ResumeItem', itemId: item, reason, dueOn: noChange ? on : null, today },
      { type: 'CancelItem', itemId: item, reason, mergedInto: null },
      { type: 'SplitItem', itemId: item, reason, parts },
      { type: 'AcknowledgeDuty', ...d },
      { type: 'ReturnDuty', ...d, reason, today, returnBy: on },
      { type: 'InsistOnDuty', ...d, reason },
      { type: 'ReassignDuty', ...d, toUnitId: of.toUnitId, reason },
      { type: 'SucceedInDuty', ...d, toUnitId: of.toUnitId, reason, because: noChange ? 'ended' : 'mistaken' },
      { type: 'ChangeRole', ...d, role: noChange ? 'lead' : 'responsible' },
      { type: 'AssignDuty', ...d, role: 'responsible', dueOn: on },
      { type: 'DecomposeDuty', ...d, planId: x, measures },
      { type: 'FinishMeasure', ...d, measureId: x },
      {
        type: 'ReportProgress',
        ...d,
        ...{ reportId: x, text: reason, percent, problem, nextStep: problem, indicators: [], noChange, signed },
      },
      { type: 'RequestExtension', ...d, requestId: x, reason, proposedOn: on, today, signed },
      { type: 'RequestCompletion', ...d, requestId: x, text: reason, signed },
      { type: 'ApproveSubmission', ...d, draftId: x, today },
      { type: 'RejectSubmission', ...d, draftId: x, reason },
      { type: 'SendBackReport', ...d, reportId: x, reason, flaw: of.flaw },
      { type: 'AskHelp', ...d, helpId: x, text: reason },
      { type: 'AnswerHelp', ...d, helpId: x, text: reason },
      { type: 'UrgeDuty', ...d, urgeId: x, text: reason, answerBy: on, today },
      { type: 'AnswerUrge', ...d, urgeId: x, text: reason },
      {
        type: 'IssueSlip',
        ...d,
        slipId: x,
        number: x,
        level: of.level,
        requirement: reason,
        deadline: on,
        today,
        startsAt,
      },
      { type: 'AnswerSlip', ...d, slipId: x, text: reason, today },
      { type: 'GrantExtension', ...d, requestId: x, dueOn: on, today, ...decided },
      { type: 'RefuseExtension', ...d, requestId: x, reason, ...decided },
      { type: 'SendBackCompletion', ...d, requestId: x, reason },
      { type: 'EndorseCompletion', ...d, requestId: x, grade: of.grade },
      { type: 'CompleteDuty', ...d, requestId: x, grade: of.grade, ...decided },
      { type: 'PraiseDuty', ...d, praiseId: x, text: reason },
      { type: 'ReviseDue', ...d, dueOn: on },
      { type: 'SetDue', ...d, dueOn: on, today },
      { type: 'ReopenDuty', ...d, reason },
    ];
    return commands[of.which % commands.length] ?? whole;
  });

/** Mostly of an item that is registered, and often signed for: else hardly anything would be allowed. */
const history = fc
  .tuple(fc.subarray(units), fc.array(command, { maxLength: 60 }))
  .map(([signedFor, commands]): readonly ItemCommand[] => [
    whole,
    ...signedFor.map((unit): ItemCommand => ({ type: 'AcknowledgeDuty', itemId: item, unitId: unit })),
    ...commands,
  ]);

/** What the rules make of a series of commands, event by event: refused ones change nothing. */
const after = (
  commands: readonly ItemCommand[],
  look: (state: ItemState, next: ItemState) => void = () => {},
): ItemState =>
  commands.reduce<ItemState>((state, next) => {
    const decision = itemDecider.decide(next, state);
    if (isRefusal(decision)) return state;
    return decision.events.reduce<ItemState>((before, event) => {
      const then = itemDecider.evolve(before, event);
      look(before, then);
      return then;
    }, state);
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
      if (state.status === 'closed') expect(duties.some((duty) => isOpen(duty.status))).toBe(false);
      for (const duty of duties) {
        expect(duty.percent).toBeGreaterThanOrEqual(0);
        expect(duty.percent).toBeLessThanOrEqual(100);
        for (const urge of duty.openUrges) expect(duty.acts).toContain(`urge ${urge}`);
        if (duty.reassignedTo) expect(state.duties.has(duty.reassignedTo)).toBe(true);
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
