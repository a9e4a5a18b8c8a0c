import type { Actor, Position, RecordedEvent } from '#event-store';
import type { Instant } from '#kernel';
import type { Projection } from '#read-model';

/** One act, as its timeline shows it. */
export interface TimelineEntry {
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly ground: string | null;
  readonly data: object;
}

/** Says that a block of the log holds acts of a subject. Which ones, the acts say themselves. */
export interface TimelineBlock {
  readonly block: string;
}

/**
 * Every act once, under `log/<position>`; and under `<subject>/<block>` which blocks of a hundred positions hold acts of
 * a subject: the stream that an event is of, and the unit that it names. So an act costs one copy, however many
 * timelines it stands in, and a block that is known already costs nothing.
 */
export const timelineProjection: Projection<TimelineEntry | TimelineBlock> = {
  name: 'timeline',
  version: 2,
  isNew: (key) => key.startsWith(TIMELINE_ACTS),
  keys: (event) => {
    const block = blockOf(event.position);
    return [actKey(event.position), ...[...subjectsOf(event)].map((subject) => blockKey(subject, block))];
  },
  evolve: (known, event, key) => {
    if (!key.startsWith(TIMELINE_ACTS)) return known ?? { block: blockOf(event.position) };
    const { position, stream, revision, type, occurredAt, recordedAt, actor, ground, data } = event;
    return { position, stream, revision, type, occurredAt, recordedAt, actor, ground, data };
  },
};

/** What the keys of acts begin with. */
export const TIMELINE_ACTS = 'log/';

const DIGITS = 16;
const DIGITS_IN_A_BLOCK = 2;

/** Positions are padded so that the order of keys is the order of the log. */
const padded = (position: number): string => String(position).padStart(DIGITS, '0');

export const actKey = (position: number): string => `${TIMELINE_ACTS}${padded(position)}`;

/** What the positions of a block begin with, and so the prefix of its acts behind `log/`. */
export const blockOf = (position: number): string => padded(position).slice(0, DIGITS - DIGITS_IN_A_BLOCK);

export const blockKey = (subject: string, block: string): string => `${subject}/${block}`;

export const subjectsOf = ({ stream, data }: Pick<RecordedEvent, 'data'> & { readonly stream: string }) => {
  const subjects = new Set<string>([stream]);
  if ('unitId' in data) subjects.add(`unit-${String(data.unitId)}`);
  return subjects;
};
