import { isSameEvent } from './compare-logs.ts';
import type { Position, RecordedEvent } from './event.ts';
import type { EventStore } from './event-store.ts';

/** A log that can be made the copy of another. */
export interface LogCopy extends Pick<EventStore, 'readStream' | 'readAll'> {
  /**
   * Takes events as the other log recorded them, in the order of that log, and answers when they are durable. Only their
   * positions are its own. What it has already is not written again.
   * @throws {RevisionConflict} the events do not go on where this log ends
   */
  record(events: readonly RecordedEvent[]): Promise<void>;
}

export interface CopyLog {
  readonly from: Pick<EventStore, 'readStream' | 'readAll'>;
  readonly to: LogCopy;
  /** Told after each page how many events have been copied. */
  readonly onProgress: (events: number) => void;
}

/** What is to become the copy holds something else. */
export class NotACopy extends Error {
  override readonly name = 'NotACopy';
}

/**
 * Copies what the other log has not yet; answers how many events. Where it was interrupted it goes on: how far it has
 * come is said by the last event of the copy, and kept nowhere else.
 * @throws {NotACopy} that last event is not where it should be in the log that is copied
 */
export const copyLog = async ({ from, to, onProgress }: CopyLog): Promise<number> => {
  let copied = 0;
  for await (const events of from.readAll(await behindTheCopied(from, to))) {
    await to.record(events);
    copied += events.length;
    onProgress(copied);
  }
  return copied;
};

const behindTheCopied = async (from: CopyLog['from'], to: LogCopy): Promise<{ readonly after?: Position }> => {
  const last = await firstOf(to.readAll({ direction: 'backwards', limit: 1 }));
  if (!last) return {};
  const original = await firstOf(from.readStream(last.stream, { from: last.revision, limit: 1 }));
  if (original && isSameEvent(original, last)) return { after: original.position };
  throw new NotACopy(
    `Its last event, ${last.revision} of the stream ${last.stream}, is not in the log that is copied.`,
  );
};

const firstOf = async (pages: AsyncIterable<readonly RecordedEvent[]>): Promise<RecordedEvent | undefined> => {
  for await (const [event] of pages) return event;
  return undefined;
};
