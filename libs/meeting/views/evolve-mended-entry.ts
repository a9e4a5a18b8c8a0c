import { type Countersignature, isAskedAgain, type MeetingDocument, withoutResolution } from '../contracts/index.ts';
import type { RecordedMeetingEvent } from './meeting-event.ts';

type Mended = Extract<RecordedMeetingEvent, { readonly type: 'AttendanceCorrected' | 'ResolutionWithdrawn' }>;

/** What was put down wrong is shown as it was put right. */
export const mended = (meeting: MeetingDocument, event: Mended): MeetingDocument => {
  if (event.type === 'AttendanceCorrected') {
    const corrected = { ...meeting, ...attendanceAfter(meeting, event.data) };
    return redrafted(corrected, event, ({ unitId }) => unitId === event.data.unitId);
  }
  const { resolutionId } = event.data;
  const gone = meeting.resolutions.find((resolution) => resolution.resolutionId === resolutionId);
  const resolutions = withoutResolution(meeting.resolutions, resolutionId);
  return redrafted(
    { ...meeting, resolutions },
    event,
    (given) => gone !== undefined && isAskedAgain(given, gone, gone),
  );
};

/** At its place where it was recorded before. Who is absent is told by an event of its own. */
const attendanceAfter = (
  { attendance, absent }: MeetingDocument,
  data: Extract<Mended, { readonly type: 'AttendanceCorrected' }>['data'],
): Pick<MeetingDocument, 'attendance' | 'absent'> => {
  const { unitId, attendance: came, delegate, proxy } = data;
  const entries = came === null ? [] : [{ unitId, attendance: came, delegate, proxy }];
  const at = attendance.findIndex((entry) => entry.unitId === unitId);
  return {
    attendance: at < 0 ? [...attendance, ...entries] : attendance.toSpliced(at, 1, ...entries),
    absent: absent.filter((other) => other !== unitId),
  };
};

const redrafted = (
  meeting: MeetingDocument,
  { position, data: { version } }: Mended,
  isConcerned: (given: Countersignature) => boolean,
): MeetingDocument => {
  if (meeting.minutes === null || version === null) return meeting;
  const countersignatures = meeting.minutes.countersignatures.filter((given) => !isConcerned(given));
  return { ...meeting, minutes: { ...meeting.minutes, version, countersignatures, position } };
};
