import fc from 'fast-check';
import { type Day, type ItemId, type MeetingId, slipLevels, type UnitId } from '#kernel';
import { grades, importances, reportFlaws } from '../contracts/index.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import { assignment, register, stated, today } from './item.ts';

/** Random commands on one item, legal or not. */

export const units = ['a', 'b', 'c'] as UnitId[];
const item = 'n1.001' as ItemId;
const unitId = fc.constantFrom(...units, 'stranger' as UnitId);
const id = fc.constantFrom('x1', 'x2', 'x3');
const text = fc.constantFrom('', ' ', '已办', '👍 完成');
const day = fc.constantFrom('2026-01-01' as Day, today, '2026-12-31' as Day);

const whole = { ...register, itemId: item, assignments: units.map((unit) => assignment(unit)) };

const startsAt = { ordinary: 'blue', important: 'orange', special: 'red' } as const;

/** Every act there is, made of the same few ids, days and words, so that acts meet. */
export const command: fc.Arbitrary<ItemCommand> = fc
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
    const values = noChange ? [] : [{ name: problem ?? '', value: 1 }];
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
      { type: 'StateIndicators', itemId: item, indicators: [{ ...stated, name: reason }] },
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
        ...{ reportId: x, text: reason, percent, problem, nextStep: problem, indicators: values, noChange, signed },
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
        templates: [],
      },
      { type: 'AnswerSlip', ...d, slipId: x, text: reason, today },
      { type: 'RejectSlipAnswer', ...d, slipId: x, reason },
      { type: 'GrantExtension', ...d, requestId: x, dueOn: on, today, ...decided },
      { type: 'RefuseExtension', ...d, requestId: x, reason, ...decided },
      { type: 'SendBackCompletion', ...d, requestId: x, reason },
      { type: 'EndorseCompletion', ...d, requestId: x, grade: of.grade, decider: of.decider },
      { type: 'CompleteDuty', ...d, requestId: x, grade: of.grade, ...decided },
      { type: 'PraiseDuty', ...d, praiseId: x, text: reason },
      { type: 'ReviseDue', ...d, dueOn: on },
      { type: 'SetDue', ...d, dueOn: on, today },
      { type: 'ReopenDuty', ...d, reason },
    ];
    return commands[of.which % commands.length] ?? whole;
  });

/** Mostly of an item that is registered, and often signed for: else hardly anything would be allowed. */
export const history = fc
  .tuple(fc.subarray(units), fc.array(command, { maxLength: 60 }))
  .map(([signedFor, commands]): readonly ItemCommand[] => [
    whole,
    ...signedFor.map((unit): ItemCommand => ({ type: 'AcknowledgeDuty', itemId: item, unitId: unit })),
    ...commands,
  ]);
