export { actsOnMeeting, type Viewer } from './acts-on-meeting.ts';
export { answersFor, type Succession, satThere, yetToCountersign } from './answers-for.ts';
export { isAskedAgain } from './asked-again.ts';
export { type CorrectionEntry, resolutionsAsCorrected } from './correction-entry.ts';
export { headingOf } from './heading-of.ts';
export type { Issue } from './issue.ts';
export type {
  AgendaEntry,
  AttendanceEntry,
  Countersignature,
  MeetingDocument,
  MinutesEntry,
  Opening,
  Remark,
  Settlement,
} from './meeting-document.ts';
export {
  type AgendaReason,
  type Attendance,
  agendaReasons,
  attendances,
  type ChairPost,
  chairPosts,
  type MeetingEvent,
  meetingEvents,
} from './meeting-events.ts';
export {
  allowsAct,
  hasReached,
  type MeetingAct,
  type MeetingPhase,
  meetingPhases,
  meetingTransitions,
  meetingWay,
  type PhaseFor,
} from './meeting-phases.ts';
export { type MeetingRefusal, meetingRefusals } from './meeting-refusals.ts';
export {
  type DutyChange,
  type DutyStanding,
  type ItemChange,
  type MeetingSummaryFacts,
  type Progress,
  type ResolutionProgress,
  type Risk,
  type RiskKind,
  riskKinds,
  type UnitProgress,
} from './meeting-summary.ts';
export type { LimitOfMinutes, LimitsOfMinutes } from './minutes-limits.ts';
export {
  type MinutesRegisterEvent,
  minutesRegisterEvents,
  type Numbering,
  numberings,
  printedNumber,
} from './minutes-register-events.ts';
export { isRepresented } from './represented.ts';
export type { ResolutionEntry } from './resolution-entry.ts';
export type { TopicDocument } from './topic-document.ts';
export { type TopicEvent, topicEvents } from './topic-events.ts';
export { withoutResolution } from './without-resolution.ts';
