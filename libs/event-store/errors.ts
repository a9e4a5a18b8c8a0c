import type { ExpectedRevision, Position, Revision, StreamName } from './event.ts';

/** Somebody else wrote to the stream first. Read it again and decide anew. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: StreamName,
    readonly expected: ExpectedRevision,
    readonly actual: Revision | 'none',
  ) {
    super(`Stream ${stream} is at revision ${actual}, not ${expected}.`);
  }
}

export type AppendRefusal = 'empty' | 'too-large' | 'bad-event-id' | 'bad-stream-name' | 'event-id-twice';

/** The append can never succeed as it is. */
export class AppendRefused extends Error {
  override readonly name = 'AppendRefused';
  constructor(
    readonly reason: AppendRefusal,
    message: string,
  ) {
    super(message);
  }
}

/** The log holds an event that this release cannot read: of a later version, or of one that nothing leads on from. */
export class EventUnreadable extends Error {
  override readonly name = 'EventUnreadable';
  /** What users and scripts are told it by. */
  readonly code = 'event.unreadable';
  constructor(
    readonly position: Position,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`The event at position ${position} cannot be read: ${reason}`, options);
  }
}

/**
 * `bad-setting`: a file that people write beside the log says what cannot be used; `other-log`: what is kept beside the log
 * is of another one. Nothing is damaged then.
 */
export type StoreFault =
  | 'full'
  | 'corrupt'
  | 'bad-setting'
  | 'other-log'
  | 'in-use'
  | 'not-a-log'
  | 'closed'
  | 'unreachable'
  | 'io';

/** The store cannot serve now. `fault` says why, the message what a person can do about it. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    readonly fault: StoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** What users and scripts are told it by: `store.full` … */
  get code(): `store.${StoreFault}` {
    return `store.${this.fault}`;
  }
}
