import type { KnownUnit } from '../domain/reading/index.ts';
import { type Read, readInThread } from './read-in-thread.ts';

/** Reads notices beside whatever else the process does, one at a time: many at once would take all of the machine. */
export class NoticeReader {
  #turn: Promise<unknown> = Promise.resolve();

  /** `seconds`: how long one notice may take. */
  constructor(readonly seconds: number) {}

  read(bytes: Uint8Array, knownUnits: readonly KnownUnit[] = []): Promise<Read> {
    const reading = this.#turn.then(() => readInThread({ bytes, knownUnits }, this.seconds));
    this.#turn = reading.catch(() => undefined);
    return reading;
  }
}
