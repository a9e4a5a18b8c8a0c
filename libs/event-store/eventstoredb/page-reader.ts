import type { RecordedEvent as ServerEvent } from '@eventstore/db-client';
import {
  type Position,
  type ReadAll,
  type ReadStream,
  type RecordedEvent,
  type Revision,
  StoreUnavailable,
  type StreamName,
} from '#event-store';
import type { Caller } from './caller.ts';
import type { Installation } from './installation.ts';
import { readPage } from './page.ts';
import { fromServer, placeOf, positionOf } from './recorded-event.ts';

const PAGE_EVENTS = 1_000;
/** Of the whole log at least so many are asked for: most of them may be others'. */
const FEWEST_OF_ALL = 64;
const requiresLeader = true;

/**
 * Reads page by page, each a call of its own that may be done again: whoever is busy with a page holds nothing open on
 * the server. All reads go to the leader, so that what was answered is there.
 */
export class PageReader {
  constructor(
    private readonly caller: Caller,
    private readonly installation: Installation,
  ) {}

  async *stream(stream: StreamName, { from, direction = 'forwards', limit }: ReadStream): Pages {
    const name = this.installation.onServer(stream);
    const isForwards = direction === 'forwards';
    const take = (event: ServerEvent): RecordedEvent => fromServer(event, this.installation);
    let next = from;
    for (let left = limit ?? Number.POSITIVE_INFINITY; left > 0 && (next ?? 0) >= 0; ) {
      const maxCount = Math.min(left, PAGE_EVENTS);
      const fromRevision = next === undefined ? startOf(isForwards) : BigInt(next);
      const { events, atEnd } = await this.caller.answered((connection, attempt) => {
        const read = connection.readStream(name, { direction, fromRevision, maxCount, requiresLeader });
        return readPage({ read, maxCount, enough: maxCount, take, sizeOf: sizeOfData, attempt });
      });
      if (isForwards) mustBeWhole(events, next ?? 0);
      if (events.length > 0) yield events;
      const last = events.at(-1);
      if (atEnd || !last) return;
      left -= events.length;
      next = last.revision + (isForwards ? 1 : -1);
    }
  }

  async *all({ after, direction = 'forwards', limit = Number.POSITIVE_INFINITY }: ReadAll): Pages {
    const isForwards = direction === 'forwards';
    let cursor = after;
    let maxCount = Math.min(Math.max(limit + 1, FEWEST_OF_ALL), PAGE_EVENTS);
    for (let left = limit; left > 0; maxCount = PAGE_EVENTS) {
      const fromPosition = cursor === undefined ? startOf(isForwards) : placeOf(cursor);
      // The server includes the event at the position and ignores every filter: both are seen to here.
      const take = (event: ServerEvent): RecordedEvent | null => {
        if (!this.installation.has(event.streamId)) return null;
        const recorded = fromServer(event, this.installation);
        return cursor === undefined || isBehind(recorded.position, cursor, isForwards) ? recorded : null;
      };
      const { events, lookedAt, atEnd } = await this.caller.answered((connection, attempt) => {
        const read = connection.readAll({ direction, fromPosition, maxCount, requiresLeader });
        return readPage({ read, maxCount, enough: left, take, sizeOf: bytesPassed(), attempt });
      });
      if (events.length > 0) yield events;
      if (atEnd || !lookedAt?.position) return;
      left -= events.length;
      cursor = positionOf(lookedAt.position.commit);
    }
  }
}

type Pages = AsyncGenerator<readonly RecordedEvent[]>;

/** @throws {StoreUnavailable} `corrupt`: whoever decides on a part of a stream decides wrongly */
const mustBeWhole = (events: readonly RecordedEvent[], first: Revision): void => {
  for (const [index, { stream, revision }] of events.entries()) {
    if (revision === first + index) continue;
    throw new StoreUnavailable(
      'corrupt',
      `Event ${first + index} of the stream ${stream} is gone. Events are never deleted here: restore the server from a backup.`,
    );
  }
};

/** Streams are short, and what stands between two of their events is others'. */
const sizeOfData = ({ data }: ServerEvent): number => JSON.stringify(data).length;

/** Positions in the whole log are bytes: how many there are between an event and the one before it. */
const bytesPassed = (): ((event: ServerEvent) => number) => {
  let last: bigint | null = null;
  return ({ position }) => {
    const [before, now] = [last, position?.commit ?? last];
    last = now;
    return before === null || now === null ? 0 : Math.abs(Number(now - before));
  };
};

const startOf = (isForwards: boolean) => (isForwards ? 'start' : 'end');

const isBehind = (position: Position, cursor: Position, isForwards: boolean): boolean =>
  isForwards ? position > cursor : position < cursor;
