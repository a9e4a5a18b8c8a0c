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

/**
 * The timeline of anything: under the stream that an event is of, under every unit that it names, and under `log`,
 * the timeline of everything.
 */
export const timelineProjection: Projection<TimelineEntry> = {
  name: 'timeline',
  version: 1,
  keys: (event) => [...subjectsOf(event)].map((subject) => timelineKey(subject, event.position)),
  evolve: (_, { position, stream, revision, type, occurredAt, recordedAt, actor, ground, data }) => ({
    position,
    stream,
    revision,
    type,
    occurredAt,
    recordedAt,
    actor,
    ground,
    data,
  }),
};

/** Positions are padded so that the order of keys is the order of the log. */
export const timelineKey = (subject: string, position: number): string =>
  `${subject}/${String(position).padStart(16, '0')}`;

const subjectsOf = (event: RecordedEvent): ReadonlySet<string> => {
  const subjects = new Set<string>(['log', event.stream]);
  if ('unitId' in event.data) subjects.add(`unit-${String(event.data.unitId)}`);
  return subjects;
};
