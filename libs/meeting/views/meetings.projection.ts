import type { Projection } from '#read-model';
import type { MeetingDocument } from '../contracts/index.ts';
import { evolveMeetingDocument } from './evolve-meeting-document.ts';
import { isMeetingEvent } from './meeting-event.ts';

/** One document a meeting, under `meeting/<id>`, and under `body/<body>/<id>` for the list of a body's meetings. */
export const meetingsProjection: Projection<MeetingDocument> = {
  name: 'meetings',
  version: 6,
  keys: (event) => {
    if (!isMeetingEvent(event)) return [];
    const keys = [meetingKey(event.data.meetingId)];
    if (event.bodyId !== null) keys.push(bodyMeetingKey(event.bodyId, event.data.meetingId));
    return keys;
  },
  evolve: (meeting, event) => (isMeetingEvent(event) ? evolveMeetingDocument(meeting, event) : meeting),
};

export const meetingKey = (meetingId: string): string => `meeting/${meetingId}`;
export const bodyMeetingKey = (bodyId: string, meetingId = ''): string => `body/${bodyId}/${meetingId}`;
