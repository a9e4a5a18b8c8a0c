import { accept, type Day, type Refusal, refuse } from '#kernel';
import type { MeetingRefusal } from '../contracts/index.ts';
import type { AdoptResolution, CloseMeeting, RecordAttendance } from './meeting-commands.ts';
import {
  type Attendee,
  during,
  isBlank,
  type MeetingDecision,
  type MeetingState,
  type Resolution,
  wasClosed,
  wasOpened,
} from './meeting-state.ts';
import { sameList } from './preparation-rules.ts';

/** Attendance is recorded once for each unit: members present or excused, anybody else in attendance (列席) only. */
export const recordAttendance = (c: RecordAttendance, s: MeetingState): MeetingDecision => {
  const known = wasOpened(s) ? s.attendees.get(c.unitId) : undefined;
  if (known && isSameAttendance(known, c)) return accept();
  return during(s, 'recordAttendance', c, () => {
    const { meetingId, unitId, attendance, delegate, proxy } = c;
    if (known) return refuse('attendance.already-recorded', { unitId, attendance: known.attendance });
    if (attendance === 'present' && proxy !== null) return refuse('attendance.proxy-of-present', { unitId });
    if (!c.isMember && attendance !== 'in-attendance') return refuse('attendance.not-a-member', { unitId });
    return accept({ type: 'AttendanceRecorded', v: 1, data: { meetingId, unitId, attendance, delegate, proxy } });
  });
};

const isSameAttendance = (known: Attendee, c: RecordAttendance): boolean =>
  known.attendance === c.attendance && known.delegate === c.delegate && known.proxy === c.proxy;

/** A resolution says what is to be done and who answers for it; it gets the next number. */
export const adoptResolution = (c: AdoptResolution, s: MeetingState): MeetingDecision => {
  const known = wasOpened(s) ? s.resolutions.get(c.resolutionId) : undefined;
  if (known && isSameResolution(known, c)) return accept();
  return during(s, 'adoptResolution', c, ({ resolutions, heldOn }) => {
    if (known) return refuse('resolution.already-adopted');
    const flaw = flawOfResolution(c, heldOn);
    if (flaw) return flaw;
    return accept({ type: 'ResolutionAdopted', v: 1, data: contentOf(c, resolutions.size + 1) });
  });
};

type Content = Omit<AdoptResolution, 'type'>;

/** What is wrong with a resolution, whether adopted or amended; `null`: nothing. */
export const flawOfResolution = (
  { text, leadUnitId, unitIds, dueOn }: Content,
  heldOn: Day,
): Refusal<MeetingRefusal> | null => {
  if (isBlank(text)) return refuse('meeting.text-missing', { field: 'text' });
  const units = leadUnitId === null ? unitIds : [leadUnitId, ...unitIds];
  if (units.length === 0) return refuse('resolution.without-units');
  const twice = units.find((unitId, index) => units.indexOf(unitId) !== index);
  if (twice !== undefined) return refuse('resolution.unit-named-twice', { unitId: twice });
  return dueOn !== null && dueOn < heldOn ? refuse('resolution.due-before-meeting', { dueOn, heldOn }) : null;
};

/** A resolution under its number, as its events carry it. */
export const contentOf = (c: Content, number: number): Resolution => {
  const { meetingId, resolutionId, heading, text, leadUnitId, dueOn, createsItem } = c;
  const lists = { unitIds: [...c.unitIds], itemIds: [...c.itemIds] };
  return { meetingId, resolutionId, number, heading, text, leadUnitId, dueOn, createsItem, ...lists };
};

export const isSameResolution = (known: Resolution, c: Content): boolean =>
  known.heading === c.heading &&
  known.text === c.text &&
  known.leadUnitId === c.leadUnitId &&
  known.dueOn === c.dueOn &&
  known.createsItem === c.createsItem &&
  sameList(known.unitIds, c.unitIds) &&
  sameList(known.itemIds, c.itemIds);

/** A meeting closes once; from then on nothing is adopted. */
export const closeMeeting = (c: CloseMeeting, s: MeetingState): MeetingDecision => {
  if (wasClosed(s)) return accept();
  return during(s, 'closeMeeting', c, () => accept({ type: 'MeetingClosed', v: 1, data: { meetingId: c.meetingId } }));
};
