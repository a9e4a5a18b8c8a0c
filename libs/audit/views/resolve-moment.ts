import type { Position } from '#event-store';
import { addDays, type Day, dayOf, endOf, type Instant, type Refusal, refuse } from '#kernel';
import type { Moment, ViewReader } from '#read-model';
import { Timeline } from './timeline.ts';

/** Before the first event. */
const NOTHING = -1 as Position;

/** Finds the position that a moment means. Time travel goes by the time of record (DESIGN, second idea). `where`: whose days. */
export const resolveMoment = async (
  asOf: string | null,
  views: ViewReader,
  now: Instant,
  where: () => Promise<string>,
): Promise<Moment | Refusal> => {
  if (asOf === null) return { instant: now, day: dayOf(now, await where()) };
  const reading = forms.find(({ form }) => form.test(asOf));
  if (!reading) return refuse('moment.unreadable', { asOf });
  return reading.resolve(asOf, { views, now, timeZone: await where() });
};

interface World {
  readonly views: ViewReader;
  readonly now: Instant;
  readonly timeZone: string;
}

const forms: readonly {
  readonly form: RegExp;
  readonly resolve: (asOf: string, world: World) => Promise<Moment | Refusal>;
}[] = [
  { form: /^\d{4}-\d{2}-\d{2}$/, resolve: (asOf, world) => onDay(asOf, world) },
  { form: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, resolve: (asOf, world) => atInstant(asOf, world) },
  { form: /^position:\d{1,15}$/, resolve: (asOf, world) => atPosition(Number(asOf.slice(9)) as Position, world) },
  { form: /^meeting:[\w.-]+$/, resolve: (asOf, world) => atMeeting(asOf.slice(8), world) },
];

const onDay = async (asOf: string, { views, now, timeZone }: World): Promise<Moment | Refusal> => {
  if (!isInTheCalendar(asOf)) return refuse('moment.unreadable', { asOf });
  const day = asOf as Day;
  if (day > dayOf(now, timeZone)) return refuse('moment.in-the-future', { asOf });
  const end = endOf(day, timeZone);
  return { at: await lastBefore(end, views), instant: end, day, wholeDay: true };
};

const atInstant = async (asOf: string, { views, now, timeZone }: World): Promise<Moment | Refusal> => {
  const parsed = Date.parse(asOf);
  if (Number.isNaN(parsed) || !isInTheCalendar(asOf.slice(0, 10))) return refuse('moment.unreadable', { asOf });
  const instant = new Date(parsed).toISOString() as Instant;
  if (instant > now) return refuse('moment.in-the-future', { asOf });
  const behind = new Date(parsed + 1).toISOString() as Instant;
  return { at: await lastBefore(behind, views), instant, day: dayOf(instant, timeZone) };
};

const atPosition = async (at: Position, { views, now, timeZone }: World): Promise<Moment | Refusal> => {
  const timeline = new Timeline(views);
  const last = await timeline.last();
  if (last === null || at > last.position) return refuse('moment.in-the-future', { asOf: at });
  const instant = (await timeline.last(at))?.recordedAt ?? now;
  return { at, instant, day: dayOf(instant, timeZone) };
};

const atMeeting = async (meetingId: string, { views, timeZone }: World): Promise<Moment | Refusal> => {
  const acts = await new Timeline(views).of(`meeting-${meetingId}`, { limit: Number.MAX_SAFE_INTEGER });
  const opened = acts.find(({ type }) => type === 'MeetingOpened');
  if (!opened) return refuse('moment.no-such-meeting', { meetingId });
  return { at: opened.position, instant: opened.recordedAt, day: dayOf(opened.recordedAt, timeZone) };
};

/** `Date.parse` takes the 31st of February for the 3rd of March. */
const isInTheCalendar = (day: string): boolean =>
  !Number.isNaN(Date.parse(`${day}T00:00:00.000Z`)) && addDays(day as Day, 0) === day;

const lastBefore = async (instant: Instant, views: ViewReader): Promise<Position> =>
  (await new Timeline(views).lastBefore(instant))?.position ?? NOTHING;
