import { type Day, dayOf, type UnitId } from '#kernel';
import { englishDay, filled } from '#word';
import type { Attendance, Issue, MeetingDocument } from '../contracts/index.ts';
import type { Attendee, EnglishContent, PreviousMeeting } from './english-content.ts';
import { type EnglishTemplate, englishTemplate } from './english-template.ts';
import { type MinutesSource, type NameOf, remarksOf, whoCame } from './minutes-of-meeting.ts';

/** The meetings of the body before and after it, as they were known when its minutes last changed. */
export interface Neighbours {
  readonly previous: MeetingDocument | null;
  readonly next: MeetingDocument | null;
}

/** The content of English minutes. `null` without minutes. */
export const englishContent = (
  { meeting, body, units }: MinutesSource,
  { previous, next }: Neighbours,
  nameOf: NameOf,
  { words, names = {} }: EnglishTemplate = englishTemplate,
): EnglishContent | null => {
  const { minutes, opening } = meeting;
  if (minutes === null || opening === null) return null;
  const chair = nameOf(opening.chair) ?? '';
  const inEnglish = (name: string): string => (Object.hasOwn(names, name) && names[name]) || name;
  const unit = (unitId: UnitId): string => inEnglish(units[unitId] ?? unitId);
  const orNull = (day: Day | null): string | null => (day === null ? null : englishDay(day));
  const attending = (kind: Attendance): readonly Attendee[] =>
    meeting.attendance
      .filter(({ attendance }) => attendance === kind)
      .map((entry) => ({ unit: unit(entry.unitId), name: whoCame(entry, words.proxy, nameOf) }));
  return {
    bodyName: inEnglish(body.name),
    meeting: inEnglish(meeting.title),
    number: minutes.issued && numberIn(minutes.issued),
    version: minutes.version,
    held: englishDay(opening.heldOn),
    place: inEnglish(opening.place),
    chair: opening.chairsAs === 'deputy' ? filled(words.deputy, { name: chair }) : chair,
    attendees: attending('present'),
    apologies: attending('excused'),
    inAttendance: attending('in-attendance'),
    previous: previous && summary(previous, inEnglish),
    items: meeting.resolutions.map(({ heading, text, leadUnitId, unitIds, dueOn }) => ({
      heading,
      text,
      lead: leadUnitId === null ? null : unit(leadUnitId),
      units: unitIds.map(unit),
      due: orNull(dueOn),
    })),
    remarks: remarksOf(meeting, unit),
    next: next && { meeting: inEnglish(next.title), date: englishDay(next.plannedOn) },
    meetingId: meeting.meetingId,
    logPosition: minutes.position,
    madeOn: minutes.issued?.issuedOn ?? dayOf(minutes.draftedAt, body.timeZone),
  };
};

const summary = (
  { title, opening, plannedOn, minutes }: MeetingDocument,
  inEnglish: (name: string) => string,
): PreviousMeeting => ({
  meeting: inEnglish(title),
  held: englishDay(opening?.heldOn ?? plannedOn),
  issued: minutes?.issued ? { number: numberIn(minutes.issued), date: englishDay(minutes.issued.issuedOn) } : null,
});

const numberIn = ({ number, year }: Issue): string => (year === null ? String(number) : `${number} of ${year}`);
