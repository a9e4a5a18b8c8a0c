import { dayOf, type UnitId, type UserId } from '#kernel';
import { chineseDay, filled } from '#word';
import {
  type Attendance,
  type AttendanceEntry,
  headingOf,
  type MeetingDocument,
  type ResolutionEntry,
} from '../contracts/index.ts';
import type { AttendanceList, MinutesContent, PrintedRemark, PrintedResolution } from './minutes-content.ts';
import { type MinutesTemplate, minutesTemplate } from './minutes-template.ts';

/** What minutes are written from, beside the names of persons. Members get copies. */
export interface MinutesSource {
  readonly meeting: MeetingDocument;
  readonly body: { readonly name: string; readonly timeZone: string; readonly members: readonly UnitId[] };
  /** An unknown unit keeps its id, so that it is seen. */
  readonly units: Readonly<Record<UnitId, string>>;
}

/** What a person is called; `null` when nobody knows. */
export type NameOf = (userId: UserId) => string | null;

/** The content of a meeting's minutes as printed; a draft says so, and has no number yet. `null` without minutes. */
export const minutesContent = (
  { meeting, body, units }: MinutesSource,
  nameOf: NameOf,
  { words }: MinutesTemplate = minutesTemplate,
): MinutesContent | null => {
  const { minutes, opening } = meeting;
  if (minutes === null || opening === null) return null;
  const day = minutes.issued?.issuedOn ?? dayOf(minutes.draftedAt, body.timeZone);
  const unit = (unitId: UnitId): string => units[unitId] ?? unitId;
  const chair = nameOf(opening.chair) ?? '';
  return {
    bodyName: body.name,
    numberLine: minutes.issued?.minutesNumber ?? filled(words.draftNumber, { version: minutes.version }),
    organ: filled(words.organ, { body: body.name }),
    date: chineseDay(day),
    title: filled(words.title, { meeting: meeting.title }),
    opening: filled(words.opening, {
      date: chineseDay(opening.heldOn),
      post: words[opening.chairsAs],
      chair,
      place: opening.place,
      meeting: meeting.title,
    }),
    resolutions: meeting.resolutions.map((resolution) => printed(resolution, unit)),
    remarks: remarksOf(meeting, unit),
    attendance: attendanceLists(meeting, words, unit, nameOf),
    copiesTo: body.members.map(unit),
    printedOn: chineseDay(day),
    draft: minutes.issued === null,
    meetingId: meeting.meetingId,
    version: minutes.version,
    logPosition: minutes.position,
    madeOn: day,
  };
};

/** A resolution that was put down in one line stands without the heading that was made of it. */
export const printed = (resolution: ResolutionEntry, unit: (unitId: UnitId) => string): PrintedResolution => ({
  number: resolution.number,
  heading: resolution.heading === headingOf(resolution.text) ? '' : resolution.heading,
  text: resolution.text,
  lead: resolution.leadUnitId === null ? null : unit(resolution.leadUnitId),
  units: resolution.unitIds.map(unit),
  due: resolution.dueOn === null ? null : chineseDay(resolution.dueOn),
});

/** What members remarked when they agreed to the version that was signed: their differing views. */
export const remarksOf = (
  { minutes, resolutions }: MeetingDocument,
  unit: (unitId: UnitId) => string,
): readonly PrintedRemark[] =>
  (minutes?.countersignatures ?? []).flatMap(({ unitId, remark, remarkOn }) => {
    if (remark === null || remark.trim() === '') return [];
    const on = resolutions.find(({ resolutionId }) => resolutionId === remarkOn)?.number ?? null;
    return [{ unit: unit(unitId), text: remark, on }];
  });

const labels: readonly (readonly [Attendance, 'present' | 'excused' | 'inAttendance'])[] = [
  ['present', 'present'],
  ['excused', 'excused'],
  ['in-attendance', 'inAttendance'],
];

const attendanceLists = (
  { attendance }: MeetingDocument,
  words: MinutesTemplate['words'],
  unit: (unitId: UnitId) => string,
  nameOf: NameOf,
): readonly AttendanceList[] =>
  labels.map(([kind, label]) => ({
    label: words[label],
    people: attendance
      .filter((entry) => entry.attendance === kind)
      .map((entry) => ({ unit: unit(entry.unitId), name: whoCame(entry, words.proxy, nameOf) })),
  }));

/** Who came for a unit; who stands in for one that is excused is told so, as `wording` has it. */
export const whoCame = (
  { delegate, proxy }: Pick<AttendanceEntry, 'delegate' | 'proxy'>,
  wording: string,
  nameOf: NameOf,
): string => {
  const standIn = proxy && nameOf(proxy);
  return standIn ? filled(wording, { name: standIn }) : ((delegate && nameOf(delegate)) ?? '');
};
