import type { RecordedEvent } from '#event-store';
import type { Day, MeetingId, UnitId } from '#kernel';
import { type MeetingEvent, meetingEvents } from '#meeting/contracts';
import type { Projection } from '#read-model';
import type { Cause } from '../../contracts/index.ts';

/** Who was at a meeting, or excused; `closed` when nobody else will come. */
export interface Sitting {
  readonly meetingId: MeetingId;
  readonly heldOn: Day;
  readonly accounted: readonly UnitId[];
  readonly closed: Cause | null;
}

type Recorded = RecordedEvent & MeetingEvent;
const concerns = (event: RecordedEvent): event is Recorded =>
  Object.hasOwn(meetingEvents, event.type) &&
  ['MeetingOpened', 'AttendanceRecorded', 'MeetingClosed'].includes(event.type);

/** One document a meeting that was opened, `sitting/<body>/<meeting>`. */
export const sittingsProjection: Projection<Sitting> = {
  name: 'sittings',
  version: 1,
  keys: (event) => (concerns(event) ? [`${sittingKey(event.bodyId)}${event.data.meetingId}`] : []),
  evolve: (sitting, event) => {
    if (!concerns(event)) return sitting;
    const { type, position, recordedAt: at } = event;
    if (event.type === 'MeetingOpened') {
      return { meetingId: event.data.meetingId, heldOn: event.data.heldOn, accounted: [], closed: null };
    }
    if (sitting === null) throw new Error(`${type} of ${event.data.meetingId}, which is not open`);
    if (event.type === 'MeetingClosed') return { ...sitting, closed: { type, position, at } };
    return event.type === 'AttendanceRecorded'
      ? { ...sitting, accounted: [...new Set([...sitting.accounted, event.data.unitId])] }
      : sitting;
  },
};

export const sittingKey = (bodyId: string | null): string => `sitting/${bodyId ?? ''}/`;
