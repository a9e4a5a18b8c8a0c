export { MinutesWriter } from './application/minutes-writer.ts';
export { PersonNames } from './application/person-names.ts';
export { meetingDecider } from './domain/meeting-decider.ts';
export { minutesRegisterDecider } from './domain/minutes-register-decider.ts';
export { MeetingModule } from './meeting.module.ts';
export { meetingsProjection } from './views/meetings.projection.ts';
export { MeetingList, MeetingSummary } from './views/queries.ts';
