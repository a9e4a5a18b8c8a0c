import type { RecordedEvent } from '#event-store';
import { type MeetingEvent, meetingEvents } from '../contracts/index.ts';

/** An event of a meeting with its envelope. */
export type RecordedMeetingEvent = RecordedEvent & MeetingEvent;

/** Tells the events of meetings from the rest of the log, by their storage names. */
export const isMeetingEvent = (event: RecordedEvent): event is RecordedMeetingEvent =>
  Object.hasOwn(meetingEvents, event.type);
