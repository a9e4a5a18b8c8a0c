import type { StoreUnavailable } from './errors.ts';
import type { Appended, ExpectedRevision, NewEvent, Position, RecordedEvent, Revision, StreamName } from './event.ts';

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
