export { MinutesWriter } from './application/minutes-writer.ts';
export { People } from './application/people.ts';
export { meetingDecider } from './domain/meeting-decider.ts';
export { minutesRegisterDecider } from './domain/minutes-register-decider.ts';
export { MeetingModule } from './meeting.module.ts';
export { meetingsProjection } from './views/meetings.projection.ts';
export { MeetingList, MeetingSummary } from './views/queries.ts';
export { meetingTemplates } from './word/index.ts';
