import { accept, type Day, type Refusal, refuse, sameData, type UnitId } from '#kernel';
import { type Attendance, headingOf, type MeetingRefusal } from '../contracts/index.ts';
import type { AdoptResolution, RecordAttendance } from './meeting-commands.ts';
import {
  type Attendee,
  during,
  type MeetingDecision,
  type MeetingState,
  type Resolution,
  wasOpened,
} from './meeting-state.ts';
import { flawOf, isBlank, tooLong } from './words.ts';

/** Attendance is recorded once for each unit: members present or excused, anybody else in attendance (列席) only. */
export const recordAttendance = (c: RecordAttendance, s: MeetingState): MeetingDecision => {
  const known = wasOpened(s) ? s.attendees.get(c.unitId) : undefined;
  if (known && isSameAttendance(known, c)) return accept();
  return during(s, 'recordAttendance', c, () => {
    const { meetingId, unitId, attendance, delegate, proxy } = c;
    if (known) return refuse('attendance.already-recorded', { unitId, attendance: known.attendance });
    const flaw = flawOfAttendance(c);
    if (flaw) return flaw;
    return accept({ type: 'AttendanceRecorded', v: 1, data: { meetingId, unitId, attendance, delegate, proxy } });
  });
};

type Attended = Omit<RecordAttendance, 'type' | 'attendance'> & { readonly attendance: Attendance | null };

export const isSameAttendance = (known: Attendee, c: Attended): boolean =>
  known.attendance === c.attendance && known.delegate === c.delegate && known.proxy === c.proxy;

/** What is wrong with how a unit is said to have come, whether recorded or corrected; `null`: nothing. */
export const flawOfAttendance = ({ unitId, isMember, attendance, proxy }: Attended): Refusal<MeetingRefusal> | null => {
  if (attendance !== 'excused' && proxy !== null) return refuse('attendance.proxy-of-present', { unitId });
  if (attendance === null) return null;
  if (!isMember && attendance !== 'in-attendance') return refuse('attendance.not-a-member', { unitId });
  if (isMember && attendance === 'in-attendance') return refuse('attendance.member-in-attendance', { unitId });
  return null;
};

/** A resolution says what is to be done and who answers for it: one line is enough. It gets the next number. */
export const adoptResolution = (c: AdoptResolution, s: MeetingState): MeetingDecision => {
  const known = wasOpened(s) ? s.resolutions.get(c.resolutionId) : undefined;
  if (known && isSameResolution(known, c)) return accept();
  return during(s, 'adoptResolution', c, ({ resolutions, withdrawn, heldOn }) => {
    if (known) return refuse('resolution.already-adopted');
    if (withdrawn.has(c.resolutionId)) return refuse('resolution.withdrawn', { resolutionId: c.resolutionId });
    const flaw = flawOfWords(c, heldOn);
    if (flaw) return flaw;
    return accept({ type: 'ResolutionAdopted', v: 1, data: contentOf(c, resolutions.size + 1) });
  });
};

interface Words {
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: UnitId | null;
  readonly unitIds: readonly UnitId[];
  readonly dueOn: Day | null;
}

/** The units that words name, the lead first. */
export const unitsNamedIn = ({ leadUnitId, unitIds }: Pick<Words, 'leadUnitId' | 'unitIds'>): readonly UnitId[] =>
  leadUnitId === null ? unitIds : [leadUnitId, ...unitIds];

/** What is wrong with what a resolution says, whether adopted, amended or corrected; `null`: nothing. */
export const flawOfWords = (
  { heading, text, leadUnitId, unitIds, dueOn }: Words,
  heldOn: Day,
): Refusal<MeetingRefusal> | null => {
  const flaw = flawOf('text', text) ?? tooLong('heading', heading);
  if (flaw) return flaw;
  const units = unitsNamedIn({ leadUnitId, unitIds });
  if (units.length === 0) return refuse('resolution.without-units');
  const twice = units.find((unitId, index) => units.indexOf(unitId) !== index);
  if (twice !== undefined) return refuse('resolution.unit-named-twice', { unitId: twice });
  return dueOn !== null && dueOn < heldOn ? refuse('resolution.due-before-meeting', { dueOn, heldOn }) : null;
};

/** What a resolution says, under a heading in any case. */
export const wordsOf = ({ heading, text, leadUnitId, unitIds, dueOn }: Words) => ({
  ...{ heading: isBlank(heading) ? headingOf(text) : heading, text, leadUnitId, unitIds: [...unitIds], dueOn },
});

type Content = Omit<AdoptResolution, 'type'>;

/** A resolution under its number, as its events carry it. */
export const contentOf = (c: Content, number: number): Resolution => {
  const { meetingId, resolutionId, itemIds, createsItem } = c;
  return { meetingId, resolutionId, number, ...wordsOf(c), itemIds: [...itemIds], createsItem };
};

export const isSameResolution = (known: Resolution, c: Content): boolean => sameData(known, contentOf(c, known.number));
