import fc from 'fast-check';
import { type Day, fold, isRefusal, type UnitId, type UserId } from '#kernel';
import {
  actsOnMeeting,
  type MeetingAct,
  type MeetingDocument,
  type MeetingEvent,
  meetingTransitions,
  type Succession,
  type Viewer,
} from '../contracts/index.ts';
import type { MeetingCommand } from '../domain/meeting-commands.ts';
import { meetingDecider } from '../domain/meeting-decider.ts';
import type { MeetingState } from '../domain/meeting-state.ts';
import { command, course, successions as ended } from '../testing/commands.ts';
import { chair, heldOn, resolution } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';

// What is offered is what the rules take: an act is offered if and only if some well-formed command of it would do something.

const today = '2026-07-01' as Day;
const later = '2027-12-31' as Day;
const members = ['u1', 'u2', 'u3'].map((unitId) => unitId as UnitId);
const fresh = 'fresh';
const reason = '另有原因。';
const numbered = { number: 9, year: null, issuedOn: today, today, templates: [] };

/** Well-formed commands of an act: what they name is there, what they make is new. */
const commandsOf = (
  act: MeetingAct,
  meeting: MeetingDocument,
  viewer: Viewer,
  successions: readonly Succession[],
): readonly MeetingCommand[] => {
  const { meetingId, agenda, resolutions, corrections } = meeting;
  const version = meeting.minutes?.version ?? 0;
  const topicIds = agenda.map(({ topicId }) => topicId);
  const topic = { meetingId, topicId: fresh, title: '议题', itemIds: [], because: '', proposedBy: null } as const;
  const { heading, leadUnitId, unitIds, dueOn } = resolution;
  const words = { heading, text: '另行议定。', leadUnitId, unitIds, dueOn };
  const whole = { ...words, itemIds: [], createsItem: true };
  const entry = { isMember: true, delegate: null, proxy: null, successions };
  const ways = ['present', 'excused', null] as const;
  const commands: Readonly<Record<MeetingAct, readonly MeetingCommand[]>> = {
    putAgendaItem: [{ type: 'PutAgendaItem', ...topic, reason: 'proposed' }],
    settleAgenda: [{ type: 'SettleAgenda', meetingId, settledOn: today, unitIds: members, topicIds, members, today }],
    agreeAgenda: [{ type: 'AgreeAgenda', meetingId, agreedBy: viewer.userId }],
    sendInvitations: [{ type: 'SendInvitations', meetingId }],
    postponeMeeting: [{ type: 'PostponeMeeting', meetingId, plannedOn: later, reason, today }],
    cancelMeeting: [{ type: 'CancelMeeting', meetingId, reason }],
    openMeeting: [
      { type: 'OpenMeeting', meetingId, heldOn, place: '会议室', chair, chairsAs: 'convenor', mayChair: true, today },
    ],
    recordAttendance: [
      { type: 'RecordAttendance', meetingId, unitId: fresh as UnitId, ...entry, attendance: 'present' },
    ],
    correctAttendance: members.flatMap((unitId) =>
      ways.map((attendance) => ({ type: 'CorrectAttendance', meetingId, unitId, ...entry, attendance })),
    ),
    addTopic: [{ type: 'AddTopic', ...topic, reason: 'proposed' }],
    takeTopic: topicIds.map((topicId) => ({ type: 'TakeTopic', meetingId, topicId, outOfOrder: true })),
    deferTopic: topicIds.map((topicId) => ({ type: 'DeferTopic', meetingId, topicId, reason })),
    adoptResolution: [{ type: 'AdoptResolution', meetingId, resolutionId: fresh, ...whole }],
    withdrawResolution: resolutions.map(({ resolutionId }) => ({
      ...{ type: 'WithdrawResolution', meetingId, resolutionId, reason, successions },
    })),
    closeMeeting: [{ type: 'CloseMeeting', meetingId, members, successions }],
    draftMinutes: [{ type: 'DraftMinutes', meetingId, version: version + 1 }],
    amendResolution: resolutions.map(({ resolutionId }) => ({
      ...{ type: 'AmendResolution', meetingId, resolutionId, ...whole, version: version + 1, successions },
    })),
    countersignMinutes:
      viewer.unitId === null
        ? []
        : [
            {
              ...{ type: 'CountersignMinutes', meetingId, version, unitId: viewer.unitId },
              ...{ remark: null, remarkOn: null, successions },
            },
          ],
    signMinutes: [{ type: 'SignMinutes', meetingId, version, signedBy: viewer.userId, successions, today }],
    issueMinutes: [{ type: 'IssueMinutes', meetingId, version, ...numbered }],
    draftCorrection: resolutions.flatMap(({ resolutionId }) =>
      [fresh, ...corrections.map(({ correctionId }) => correctionId)].map((correctionId) => ({
        ...{ type: 'DraftCorrection', meetingId, correctionId, resolutionId, reason, ...words },
      })),
    ),
    consentToCorrection: corrections.map(({ correctionId, version: seen }) => ({
      ...{
        type: 'ConsentToCorrection',
        meetingId,
        correctionId,
        version: seen,
        consentedBy: viewer.userId,
        today,
      },
    })),
    issueCorrection: corrections.map(({ correctionId }) => ({
      ...{ type: 'IssueCorrection', meetingId, correctionId, ...numbered },
    })),
  };
  return commands[act];
};

/** What the rules take of whoever looks, in the order of the table. */
const takenFrom = (
  state: MeetingState,
  meeting: MeetingDocument,
  viewer: Viewer,
  successions: readonly Succession[],
): readonly MeetingAct[] =>
  (Object.keys(meetingTransitions) as MeetingAct[]).filter((act) => {
    const by: readonly string[] = meetingTransitions[act].by;
    return (
      by.includes(viewer.role) &&
      commandsOf(act, meeting, viewer, successions).some((one) => {
        const decision = meetingDecider.decide(one, state);
        return !isRefusal(decision) && decision.events.length > 0;
      })
    );
  });

/** A part of the course of a meeting with any commands in between and behind it, of which some are taken. */
const anyHistory = fc
  .tuple(
    fc.integer({ min: 1, max: course.length }),
    fc.array(fc.tuple(fc.nat(course.length), command), { maxLength: 8 }),
    fc.array(command, { maxLength: 30 }),
  )
  .map(([length, between, behind]) => {
    const commands: MeetingCommand[] = course.slice(0, length);
    for (const [index, other] of between) commands.splice(index, 0, other);
    return [...commands, ...behind];
  });

const play = (commands: readonly MeetingCommand[]): readonly MeetingEvent[] => {
  let state = meetingDecider.initial;
  const log: MeetingEvent[] = [];
  for (const one of commands) {
    const decision = meetingDecider.decide(one, state);
    if (isRefusal(decision)) continue;
    log.push(...decision.events);
    state = decision.events.reduce(meetingDecider.evolve, state);
  }
  return log;
};

const viewers: readonly Viewer[] = [
  { userId: 'office' as UserId, role: 'office', unitId: null },
  { userId: chair, role: 'convenor', unitId: null },
  { userId: 'deputy' as UserId, role: 'convenor', unitId: null },
  { userId: 'auditor' as UserId, role: 'auditor', unitId: null },
  ...members.map((unitId) => ({ userId: 'liaison' as UserId, role: 'liaison', unitId })),
  { userId: 'leader' as UserId, role: 'leader', unitId: members[0] as UnitId },
];

it('offers what the rules take, and takes what is offered', () => {
  const met = new Set<MeetingAct>();
  fc.assert(
    fc.property(anyHistory, ended, (commands, successions) => {
      const log = play(commands);
      if (log.length === 0) return;
      const [state, meeting] = [fold(meetingDecider, log), documentAfter(log)];
      for (const viewer of viewers) {
        const offered = actsOnMeeting(meeting, viewer, successions);
        expect(offered).toEqual(takenFrom(state, meeting, viewer, successions));
        for (const act of offered) met.add(act);
      }
    }),
    { numRuns: 2_000, seed: 2026 },
  );
  const never = (Object.keys(meetingTransitions) as MeetingAct[]).filter((act) => !met.has(act));
  expect(never).toEqual([]);
});
