import type { BodyId, Brand, Instant, UnitId, UserId } from '#kernel';

/** `item-<id>`, `meeting-<id>` …; any text of 1 to 500 characters. */
export type StreamName = Brand<string, 'StreamName'>;

/** Where an event stands in the whole log. Grows; not dense; compare with `<`, never count with it. */
export type Position = Brand<number, 'Position'>;

/** Where an event stands in its stream: 0, 1, 2 … without gaps. */
export type Revision = number;

/** What the writer believes of the stream: its last revision, that it does not exist, that it does, or nothing. */
export type ExpectedRevision = Revision | 'none' | 'exists' | 'any';

/** Who acted, in which role, for which unit. Ids only: a person's name is not in the log. */
export interface Actor {
  readonly userId: UserId;
  readonly role: string;
  readonly unitId: UnitId | null;
  readonly onBehalfOf?: UserId;
}

/** What is known of every event, whatever its type (ISO 15489: who, when, in which role, on what ground). */
export interface Envelope {
  /** A UUID in lower case. The same id appended to the same stream again is the same event. */
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** When it happened, as the actor says. */
  readonly occurredAt: Instant;
  readonly actor: Actor;
  /** What it rests on: `minutes:<id>`, `notice:<id>`, a letter's number. */
  readonly ground: string | null;
  /** The request at the start of the chain. */
  readonly correlationId: string;
  /** The request or event that caused this one. */
  readonly causationId: string;
  readonly bodyId: BodyId | null;
}

export interface NewEvent extends Envelope {
  readonly data: object;
}

export interface RecordedEvent extends NewEvent {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  /** When this store took it in, by the store's clock. Time travel goes by this. */
  readonly recordedAt: Instant;
}

/** Where the last event of an append stands. Of an append that was known already: where it stood the first time. */
export interface Appended {
  readonly revision: Revision;
  readonly position: Position;
}
