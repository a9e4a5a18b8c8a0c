import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { NewEvent, Position, RecordedEvent, Revision, StreamName } from '#event-store';
import type { Instant } from '#kernel';
import { guarded } from './faults.ts';
import { damaged } from './log-file.ts';

export type Direction = 'forwards' | 'backwards';

export interface Page {
  readonly events: readonly RecordedEvent[];
  /** Nothing more was there to read. */
  readonly atEnd: boolean;
}

interface Row {
  readonly position: Position;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly recordedAt: Instant;
  readonly body: string;
}

const PAGE_EVENTS = 1_000;
/** In characters of JSON: a page of large events is a short page. */
const PAGE_LENGTH = 4 * 1_048_576;

const conditions = { all: 'position', stream: 'stream = ? AND revision' };
const keys = { all: 'position', stream: 'revision' } as const;

/** Reads one page at a time behind a cursor (exclusive), of the whole log or of a stream, in one direction. */
export class PageReader {
  readonly #pages: StatementSync;
  /** What an event is found by in the order that is read. */
  readonly key: 'position' | 'revision';

  constructor(
    log: DatabaseSync,
    private readonly path: string,
    what: 'all' | 'stream',
    direction: Direction,
  ) {
    this.key = keys[what];
    const [behind, order] = direction === 'forwards' ? ['>', 'ASC'] : ['<', 'DESC'];
    this.#pages = log.prepare(
      `SELECT position, stream, revision, recorded_at AS recordedAt, body FROM event
        WHERE ${conditions[what]} ${behind} ? ORDER BY ${this.key} ${order} LIMIT ?`,
    );
  }

  read(scope: readonly StreamName[], cursor: number, limit: number): Page {
    return guarded(this.path, () => {
      const most = Math.min(limit, PAGE_EVENTS);
      const events: RecordedEvent[] = [];
      let length = 0;
      for (const row of this.#pages.iterate(...scope, cursor, most) as Iterable<Row>) {
        events.push(this.#recorded(row));
        length += row.body.length;
        if (length >= PAGE_LENGTH) return { events, atEnd: false };
      }
      return { events, atEnd: events.length < most };
    });
  }

  #recorded({ body, ...place }: Row): RecordedEvent {
    try {
      return { ...(JSON.parse(body) as NewEvent), ...place };
    } catch {
      throw damaged(this.path, `holds something that is no event at position ${place.position}`);
    }
  }
}
