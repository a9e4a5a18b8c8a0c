import type { RecordedEvent } from '#event-store';
import type { Day, MeetingId, UnitId } from '#kernel';
import { type MeetingEvent, meetingEvents } from '#meeting/contracts';
import type { Projection } from '#read-model';
import type { Cause } from '../../contracts/index.ts';

/** A meeting that was held, and the members that were neither there nor excused: known when it closes, and corrected until it is signed. */
export interface Sitting {
  readonly meetingId: MeetingId;
  readonly heldOn: Day;
  readonly absences: readonly { readonly unitId: UnitId; readonly cause: Cause }[];
}

const told = ['MeetingOpened', 'AttendanceCorrected', 'AbsenceRecorded'] as const;
type Recorded = RecordedEvent & Extract<MeetingEvent, { readonly type: (typeof told)[number] }>;
const concerns = (event: RecordedEvent): event is Recorded =>
  Object.hasOwn(meetingEvents, event.type) && (told as readonly string[]).includes(event.type);

/** One document a meeting that was opened, `sitting/<body>/<meeting>`. */
export const sittingsProjection: Projection<Sitting> = {
  name: 'sittings',
  version: 3,
  keys: (event) => (concerns(event) ? [`${sittingKey(event.bodyId)}${event.data.meetingId}`] : []),
  evolve: (sitting, event) => {
    if (!concerns(event)) return sitting;
    const { type, position, recordedAt: at } = event;
    const { meetingId } = event.data;
    if (event.type === 'MeetingOpened') return { meetingId, heldOn: event.data.heldOn, absences: [] };
    if (sitting === null) throw new Error(`${type} of ${meetingId}, which is not open`);
    if (event.type === 'AttendanceCorrected') {
      return { ...sitting, absences: sitting.absences.filter(({ unitId }) => unitId !== event.data.unitId) };
    }
    const absence = { unitId: event.data.unitId, cause: { type, position, at } };
    return { ...sitting, absences: [...sitting.absences, absence] };
  },
};

export const sittingKey = (bodyId: string | null): string => `sitting/${bodyId ?? ''}/`;
