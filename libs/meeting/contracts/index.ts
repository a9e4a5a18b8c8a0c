export { actsOnMeeting, type Viewer } from './acts-on-meeting.ts';
export { affectedBy } from './affected-by.ts';
export type {
  AgendaEntry,
  AttendanceEntry,
  Issue,
  MeetingDocument,
  MinutesEntry,
  Opening,
  ResolutionEntry,
} from './meeting-document.ts';
export {
  type AgendaReason,
  type Attendance,
  agendaReasons,
  attendances,
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
  type PhaseFor,
} from './meeting-phases.ts';
export { type MeetingRefusal, meetingRefusals } from './meeting-refusals.ts';
export { type MinutesRegisterEvent, minutesRegisterEvents } from './minutes-register-events.ts';
