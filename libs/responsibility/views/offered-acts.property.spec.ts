import fc from 'fast-check';
import type { Position, RecordedEvent } from '#event-store';
import { type Day, type Instant, isRefusal, type UnitId } from '#kernel';
import {
  actsOn,
  type DutyAct,
  type DutyDocument,
  dutyTransitions,
  type ItemEvent,
  type Viewer,
} from '../contracts/index.ts';
import type { Decided } from '../domain/duty-commands.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import { itemDecider } from '../domain/item-decider.ts';
import type { ItemState } from '../domain/item-state.ts';
import { assignment, bodyId, itemId, register, soon, today } from '../testing/item.ts';
import { history, units } from '../testing/item-commands.ts';
import { evolveDuty } from './evolve-duty.ts';
import type { RecordedItemEvent } from './item-event.ts';

// What is offered is what the rules take: an act is offered if and only if some well-formed command of it would do something.

const later = '2027-12-31' as Day;
const startsAt = { ordinary: 'blue', important: 'blue', special: 'blue' } as const;
const noMore = { problem: null, nextStep: null, indicators: [], noChange: false };
const first = { itemId, unitId: units[0] as UnitId };
const words = { reason: '另有原因。', text: '另有说明。' };

interface Asked {
  readonly duty: DutyDocument;
  readonly viewer: Viewer;
  readonly decider: Decided['decider'];
  readonly returnBy: Day;
}

/** Well-formed commands of an act: what they name is there, what they make is new. */
const commandsOf = (act: DutyAct, { duty, viewer, decider, returnBy }: Asked): readonly ItemCommand[] => {
  const on = { itemId: duty.itemId, unitId: duty.unitId };
  const fresh = 'fresh';
  const signed = viewer.role === 'leader';
  const by = viewer.role === 'convenor' ? 'convenor' : 'office';
  const requestId = duty.completion?.requestId ?? 'none';
  const draftId = duty.draft?.draftId ?? 'none';
  const measures = [{ measureId: fresh, text: '措施', dueOn: duty.dueOn ?? today }];
  const measureId = duty.measures.find(({ finished }) => !finished)?.measureId ?? 'none';
  const report = { percent: duty.percent, ...noMore };
  const commands: Partial<Record<DutyAct, readonly ItemCommand[]>> = {
    acknowledge: [{ type: 'AcknowledgeDuty', ...on }],
    return: [{ type: 'ReturnDuty', ...on, ...words, today, returnBy }],
    insist: [{ type: 'InsistOnDuty', ...on, ...words }],
    reassign: [{ type: 'ReassignDuty', ...on, ...words, toUnitId: fresh as UnitId }],
    decompose: [{ type: 'DecomposeDuty', ...on, planId: fresh, measures }],
    finishMeasure: [{ type: 'FinishMeasure', ...on, measureId }],
    report: [{ type: 'ReportProgress', ...on, reportId: fresh, ...words, ...report, signed }],
    approve: [{ type: 'ApproveSubmission', ...on, draftId, today }],
    reject: [{ type: 'RejectSubmission', ...on, draftId, ...words }],
    sendBackReport: [
      { type: 'SendBackReport', ...on, reportId: duty.lastReport?.reportId ?? 'none', ...words, flaw: 'unclear' },
    ],
    askHelp: [{ type: 'AskHelp', ...on, helpId: fresh, ...words }],
    answerHelp: [{ type: 'AnswerHelp', ...on, helpId: duty.openHelp[0]?.helpId ?? 'none', ...words }],
    urge: [{ type: 'UrgeDuty', ...on, urgeId: fresh, ...words, answerBy: today, today }],
    answerUrge: [{ type: 'AnswerUrge', ...on, urgeId: duty.openUrges[0]?.urgeId ?? 'none', ...words }],
    issueSlip: [
      {
        ...{ type: 'IssueSlip', ...on, slipId: fresh, number: fresh, level: 'blue', requirement: '限期完成。' },
        ...{ deadline: later, today, startsAt, templates: [] },
      },
    ],
    answerSlip: [{ type: 'AnswerSlip', ...on, slipId: duty.slip?.slipId ?? 'none', ...words, today }],
    rejectSlipAnswer: [{ type: 'RejectSlipAnswer', ...on, slipId: duty.slip?.slipId ?? 'none', reason: fresh }],
    requestExtension: [
      { type: 'RequestExtension', ...on, requestId: fresh, ...words, proposedOn: later, today, signed },
    ],
    answerExtension: [
      {
        ...{ type: 'GrantExtension', ...on, requestId: duty.extension?.requestId ?? 'none', dueOn: later, today },
        ...{ by, decider },
      },
    ],
    requestCompletion: [{ type: 'RequestCompletion', ...on, requestId: fresh, ...words, signed }],
    sendBack: [{ type: 'SendBackCompletion', ...on, requestId, ...words }],
    endorse: (['good', 'passed'] as const).map((grade) => ({
      ...{ type: 'EndorseCompletion', ...on, requestId, grade, decider },
    })),
    complete: [{ type: 'CompleteDuty', ...on, requestId, grade: 'good', by, decider }],
    praise: [{ type: 'PraiseDuty', ...on, praiseId: fresh, ...words }],
    setDue: [{ type: 'SetDue', ...on, dueOn: '2026-12-30' as Day, today }],
    reopen: [{ type: 'ReopenDuty', ...on, ...words }],
  };
  return commands[act] ?? [];
};

/** What the rules take of whoever looks, in the order of the table. */
const takenFrom = (state: ItemState, asked: Asked): readonly DutyAct[] =>
  (Object.keys(dutyTransitions) as DutyAct[]).filter((act) => {
    const by: readonly string[] = dutyTransitions[act].by;
    return (
      by.includes(asked.viewer.role) &&
      commandsOf(act, asked).some((command) => {
        const decision = itemDecider.decide(command, state);
        return !isRefusal(decision) && decision.events.length > 0;
      })
    );
  });

const recorded = (event: ItemEvent, position: number): RecordedItemEvent =>
  ({
    ...{ ...event, bodyId, position: position as Position, revision: position },
    recordedAt: `${today}T02:00:00.000Z` as Instant,
  }) as unknown as RecordedEvent as RecordedItemEvent;

/** What a history comes to, for the rules and for whoever looks. */
const after = (commands: readonly ItemCommand[]) => {
  let state: ItemState = itemDecider.initial;
  const duties = new Map<UnitId, DutyDocument>();
  let position = 0;
  for (const command of commands) {
    const decision = itemDecider.decide(command, state);
    if (isRefusal(decision)) continue;
    for (const event of decision.events) {
      state = itemDecider.evolve(state, event);
      position += 1;
      if (!('unitId' in event.data)) continue;
      const duty = evolveDuty(duties.get(event.data.unitId) ?? null, recorded(event, position));
      if (duty) duties.set(event.data.unitId, duty);
    }
  }
  return { state, duties };
};

/** How a duty may really go, so that histories get far. */
const course: readonly ItemCommand[] = (
  [
    { type: 'AcknowledgeDuty' },
    {
      type: 'IssueSlip',
      slipId: 's1',
      number: 's1',
      level: 'blue',
      requirement: '限期完成。',
      deadline: later,
      today,
      startsAt,
      templates: [],
    },
    { type: 'RequestExtension', requestId: 'e1', ...words, proposedOn: later, today, signed: true },
    { type: 'AnswerSlip', slipId: 's1', ...words, today },
    { type: 'ReportProgress', reportId: 'r1', text: '已选址。', percent: 10, ...noMore, signed: true },
    { type: 'SendBackReport', reportId: 'r1', reason: '没有写明进展。', flaw: 'empty' },
    { type: 'RequestCompletion', requestId: 'q1', text: '全部完成。', signed: true },
    { type: 'CompleteDuty', requestId: 'q1', grade: 'good', by: 'office', decider: 'office' },
    { type: 'ReopenDuty', reason: '群众反映强烈。' },
  ] as const
).map((command) => ({ ...command, ...first }));

/** A part of that course on a duty with a date or without, then anything. */
const anyHistory = fc
  .record({ isDated: fc.boolean(), until: fc.nat(course.length), tail: history })
  .map(({ isDated, until, tail }): readonly ItemCommand[] => {
    const dueOn = isDated ? soon : null;
    const assignments = units.map((unitId) => ({ ...assignment(unitId), dueOn }));
    return [{ ...register, itemId, assignments }, ...course.slice(0, until), ...tail];
  });

/** Two thousand histories take some seconds. */
const PATIENCE = 60_000;
const roles = ['liaison', 'leader', 'office', 'convenor'];

it(
  'offers what the rules take, and takes what is offered',
  () => {
    const met = new Set<DutyAct>();
    fc.assert(
      fc.property(
        anyHistory,
        fc.constantFrom(...units),
        fc.constantFrom('office' as const, 'convenor' as const),
        fc.constantFrom(today, '2026-03-01' as Day),
        (commands, unitId, decider, returnBy) => {
          const { state, duties } = after(commands);
          const duty = duties.get(unitId);
          if (!duty || state.status === 'unregistered') return;
          for (const role of roles) {
            const viewer = { role, unitId: role === 'liaison' || role === 'leader' ? unitId : null };
            const deciders = { extensionBy: decider, completionBy: decider };
            const circumstances = { ...deciders, day: today, returnBy, itemStatus: state.status };
            const offered = actsOn(duty, viewer, circumstances);
            expect(offered).toEqual(takenFrom(state, { duty, viewer, decider, returnBy }));
            for (const act of offered) met.add(act);
          }
        },
      ),
      { numRuns: 2_000, seed: 2026 },
    );
    const never = (Object.keys(dutyTransitions) as DutyAct[]).filter((act) => !met.has(act));
    expect(never).toEqual(['succeed', 'comeBack', 'changeRole', 'reviseDue', 'suspend', 'resume', 'cancel']);
  },
  PATIENCE,
);
