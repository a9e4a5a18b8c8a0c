import type { Position, RecordedEvent, StreamName } from '#event-store';
import { type Instant, instantOf, type UserId } from '#kernel';
import type { MeetingDocument, MeetingEvent } from '../contracts/index.ts';
import { evolveMeetingDocument } from '../views/evolve-meeting-document.ts';
import type { RecordedMeetingEvent } from '../views/meeting-event.ts';
import { bodyId, meetingId } from './meeting.ts';

const began = Date.parse('2026-03-05T01:00:00.000Z');

/** An event of the meeting as the log gives it back: one minute after the one before. */
export const recorded = (event: MeetingEvent, index: number): RecordedMeetingEvent => {
  const at: Instant = instantOf(began + index * 60_000);
  const envelope: Omit<RecordedEvent, 'type' | 'data'> = {
    eventId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    schemaVersion: 1,
    occurredAt: at,
    recordedAt: at,
    actor: { userId: 'office' as UserId, role: 'office', unitId: null },
    ground: null,
    correlationId: 'c1',
    causationId: 'c1',
    bodyId,
    stream: `meeting-${meetingId}` as StreamName,
    revision: index,
    position: (100 + index) as Position,
  };
  return { ...envelope, ...event };
};

/** The document after these events; the log stands at 100 with the first of them. */
export const documentAfter = (events: readonly MeetingEvent[]): MeetingDocument => {
  const none: MeetingDocument | null = null;
  const document = events.map(recorded).reduce<MeetingDocument | null>(evolveMeetingDocument, none);
  if (document === null) throw new Error('No meeting came of these events.');
  return document;
};
