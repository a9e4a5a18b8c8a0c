import type { BodyId, Brand, Instant, UnitId, UserId } from '#kernel';
import type { StoreUnavailable } from './errors.ts';

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

export interface ReadStream {
  /** First revision to read (inclusive); forwards from 0, backwards from the last, when left out. */
  readonly from?: Revision;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export interface ReadAll {
  /** Only events behind this position (exclusive); forwards from the start, backwards from the end, when left out. */
  readonly after?: Position;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export interface Subscribe {
  /** Only events after this position (exclusive); from the start when left out. */
  readonly after?: Position;
  /** Ends the subscription: the iteration finishes without an error. */
  readonly signal: AbortSignal;
}

/** What a subscription hands over: the next events in order, never empty but for a mark that it has caught up. */
export interface Delivery {
  readonly events: readonly RecordedEvent[];
  /** True when, at that moment, nothing more was in the log. */
  readonly caughtUp: boolean;
}

/**
 * The log. Every adapter keeps every promise of `event-store-contract.ts`; nothing above knows which one it is.
 * Reads come as pages of events in order. The port of an event store is these four verbs, and an end.
 */
export abstract class EventStore {
  /** What keeps somebody waiting for the log at this moment, for whoever asks how it does; `null` when nothing does. */
  get trouble(): StoreUnavailable | null {
    return null;
  }

  /**
   * Appends all of the events or none, and answers when they are durable.
   * @throws {RevisionConflict} the stream is not at the expected revision
   * @throws {AppendRefused} the append itself is at fault: too large, no events, a bad id or name, an id twice
   * @throws {StoreUnavailable} whether it was written is unknown or it was not: append the same events again
   */
  abstract append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  /** A stream that does not exist has no events. */
  abstract readStream(stream: StreamName, options?: ReadStream): AsyncIterable<readonly RecordedEvent[]>;

  abstract readAll(options?: ReadAll): AsyncIterable<readonly RecordedEvent[]>;

  /** Everything after a position, in order, without gap or repetition, then what comes, until the signal. */
  abstract subscribe(options: Subscribe): AsyncIterable<Delivery>;

  /** Waits for appends that are under way, ends subscriptions, lets the files or connections go. */
  abstract close(): Promise<void>;
}
