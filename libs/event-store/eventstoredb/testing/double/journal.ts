import { fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Written } from './written.ts';

/** An append as a line of JSON. */
type Line = readonly (Omit<Written, 'data' | 'metadata'> & { readonly data: string; readonly metadata: string })[];

/** Keeps a log in a file, for a server that is killed as a process and comes back as another. */
export class Journal {
  readonly #file: number;

  /** `room` is how many bytes the disk has for it. */
  constructor(
    private readonly path: string,
    private readonly room = Number.POSITIVE_INFINITY,
  ) {
    this.#file = openSync(path, 'a+');
  }

  /** What was written, append by append; a last line that was cut off was never answered, and is cut off for good. */
  read(): readonly (readonly Written[])[] {
    const text = readFileSync(this.path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    ftruncateSync(this.#file, Buffer.byteLength(whole));
    return whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as Line).map(fromText));
  }

  /** A full disk ends the process in the middle of a record. */
  write(events: readonly Written[]): void {
    const line = Buffer.from(`${JSON.stringify(events.map(toText))}\n`);
    const room = this.room - fstatSync(this.#file).size;
    writeSync(this.#file, line.subarray(0, Math.max(0, room)));
    if (line.length > room) process.exit(1);
  }
}

const toText = ({ data, metadata, ...event }: Written): Line[number] => ({
  ...event,
  data: Buffer.from(data).toString('base64'),
  metadata: Buffer.from(metadata).toString('base64'),
});

const fromText = ({ data, metadata, ...event }: Line[number]): Written => ({
  ...event,
  data: Buffer.from(data, 'base64'),
  metadata: Buffer.from(metadata, 'base64'),
});
