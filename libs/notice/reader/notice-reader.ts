import type { KnownUnit } from '../domain/reading/index.ts';
import { type Read, type ReadingOrder, readInThread } from './read-in-thread.ts';

/** So many notices are waiting already that nobody would get an answer in good time. */
export interface BusyReader {
  readonly unreadable: 'notice.reader-busy';
}

/** How a notice is read; a thread of its own, unless a spec says otherwise. */
type Reading = (order: ReadingOrder, seconds: number) => Promise<Read>;

/**
 * Reads notices beside whatever else the process does, one at a time: many at once would take all of the machine. A few
 * may wait, each with its bytes in memory; who comes after them is told to come again.
 */
export class NoticeReader {
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** `seconds`: how long one notice may take. `most`: how many may be read and wait at once. */
  constructor(
    readonly seconds: number,
    readonly most = MOST_WAITING,
    private readonly reading: Reading = readInThread,
  ) {}

  /** How many are being read or wait for it. */
  get waiting(): number {
    return this.#waiting;
  }

  /** For whoever has gone by its turn (`signal`) nothing is read. */
  async read(
    bytes: Uint8Array,
    knownUnits: readonly KnownUnit[] = [],
    signal?: AbortSignal,
  ): Promise<Read | BusyReader> {
    if (this.#waiting >= this.most) return busy;
    this.#waiting += 1;
    const reading = this.#turn.then(
      async (): Promise<Read | BusyReader> =>
        signal?.aborted ? busy : this.reading({ bytes, knownUnits }, this.seconds),
    );
    this.#turn = reading.catch(() => undefined);
    try {
      return await reading;
    } finally {
      this.#waiting -= 1;
    }
  }
}

const busy = { unreadable: 'notice.reader-busy' } as const;
const MOST_WAITING = 8;
