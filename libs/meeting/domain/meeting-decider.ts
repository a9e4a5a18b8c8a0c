import type { Decider } from '#kernel';
import type { MeetingEvent, MeetingRefusal } from '../contracts/index.ts';
import { addTopic, agreeAgenda, putAgendaItem, settleAgenda } from './agenda-rules.ts';
import { consentToCorrection, draftCorrection, issueCorrection } from './correction-rules.ts';
import { closeMeeting, deferTopic, takeTopic } from './course-rules.ts';
import { evolveMeeting } from './evolve-meeting.ts';
import type { MeetingCommand } from './meeting-commands.ts';
import type { MeetingDecision, MeetingState } from './meeting-state.ts';
import { correctAttendance, withdrawResolution } from './mending-rules.ts';
import { amendResolution, countersignMinutes, draftMinutes, issueMinutes, signMinutes } from './minutes-rules.ts';
import { cancelMeeting, openMeeting, postponeMeeting, proposeMeeting, sendInvitations } from './preparation-rules.ts';
import { adoptResolution, recordAttendance } from './sitting-rules.ts';

type RuleOf<Type extends MeetingCommand['type']> = (
  command: Extract<MeetingCommand, { readonly type: Type }>,
  state: MeetingState,
) => MeetingDecision;

/** The rule that decides each command. */
const rules: { readonly [Type in MeetingCommand['type']]: RuleOf<Type> } = {
  ProposeMeeting: proposeMeeting,
  PutAgendaItem: putAgendaItem,
  SettleAgenda: settleAgenda,
  AgreeAgenda: agreeAgenda,
  SendInvitations: sendInvitations,
  PostponeMeeting: postponeMeeting,
  CancelMeeting: cancelMeeting,
  OpenMeeting: openMeeting,
  RecordAttendance: recordAttendance,
  CorrectAttendance: correctAttendance,
  AddTopic: addTopic,
  TakeTopic: takeTopic,
  DeferTopic: deferTopic,
  AdoptResolution: adoptResolution,
  WithdrawResolution: withdrawResolution,
  CloseMeeting: closeMeeting,
  DraftMinutes: draftMinutes,
  AmendResolution: amendResolution,
  CountersignMinutes: countersignMinutes,
  SignMinutes: signMinutes,
  IssueMinutes: issueMinutes,
  DraftCorrection: draftCorrection,
  ConsentToCorrection: consentToCorrection,
  IssueCorrection: issueCorrection,
};

/** A joint meeting, from the proposal to its issued minutes and their corrections. Stream `meeting-<id>`. */
export const meetingDecider: Decider<MeetingState, MeetingCommand, MeetingEvent, MeetingRefusal> = {
  initial: { phase: 'unproposed' },
  decide: (command, state) => (rules[command.type] as RuleOf<MeetingCommand['type']>)(command as never, state),
  evolve: evolveMeeting,
  // What one member countersigns is not stale because another has countersigned.
  concerns: ({ type, data }, command) =>
    command.type !== 'CountersignMinutes' || type !== 'MinutesCountersigned' || data.unitId === command.unitId,
  bodyOf: (meeting) => (meeting.phase === 'unproposed' ? null : meeting.bodyId),
};
