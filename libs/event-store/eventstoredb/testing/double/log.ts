import { commitCheck, type Expected } from './commit-check.ts';
import type { Journal } from './journal.ts';
import type { Proposed, Written } from './written.ts';

/** `last` is where the last event stands; `null` when there was nothing to write, on nothing. */
export type Outcome =
  | { readonly result: 'written'; readonly last: Written | null }
  | { readonly result: 'conflict'; readonly current: number | null }
  | { readonly result: 'deleted' };

/** What a record takes beside its texts: any number, so that positions are not dense. */
const OVERHEAD = 87;
/** How a stream is cut that is deleted and may come back: 2^63 − 1, as closely as a number comes to it. */
const EVERYTHING = 2 ** 63;
const TOMBSTONE = '$streamDeleted';

interface Cut {
  readonly $maxCount?: number;
  readonly $tb?: number;
}

/** All that was written, in order, and how streams are cut short. It outlives the servers that serve it, and with a journal the process, too. */
export class Log {
  readonly records: Written[] = [];
  readonly #streams = new Map<string, Written[]>();
  readonly #tombstoned = new Set<string>();
  readonly #remembered = new Map<string, Written>();
  readonly #waiting = new Set<() => void>();
  #end = 0;

  constructor(private readonly journal: Journal | null = null) {
    for (const events of journal?.read() ?? []) this.#add(events);
    // A server that has just been started is not empty.
    if (this.records.length === 0) this.#write('$$$settings', [systemEvent('$metadata', {})]);
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    if (this.#tombstoned.has(stream)) return { result: 'deleted' };
    const before = this.#streams.get(stream) ?? [];
    const isSoftDeleted = this.#cutOf(stream).$tb === EVERYTHING;
    const remembered = (id: string) => this.#remembered.get(`${stream} ${id}`);
    const ids = events.map(({ id }) => id);
    const decision = commitCheck({ events: before, isSoftDeleted, remembered }, expected, ids);
    if (decision === 'conflict') return { result: 'conflict', current: before.at(-1)?.revision ?? null };
    if (decision === 'deleted') return { result: 'deleted' };
    if (decision !== 'write') return { result: 'written', last: decision.knownUpTo };
    if (isSoftDeleted && events.length > 0) this.#cut(stream, { $tb: before.length });
    return { result: 'written', last: this.#write(stream, events) ?? before.at(-1) ?? null };
  }

  /** The stream may come back, its revisions going on where they stopped. */
  softDelete(stream: string): void {
    this.#cut(stream, { ...this.#cutOf(stream), $tb: EVERYTHING });
  }

  /** The stream is gone, and its name with it. */
  tombstone(stream: string): void {
    this.#write(stream, [systemEvent(TOMBSTONE, {})]);
  }

  /** What can be read of a stream; `null` when it does not exist, or was deleted and may come back. */
  stream(name: string): readonly Written[] | 'tombstoned' | null {
    if (this.#tombstoned.has(name)) return 'tombstoned';
    const events = this.#streams.get(name);
    const { $tb = 0, $maxCount = Number.POSITIVE_INFINITY } = this.#cutOf(name);
    if (!events || $tb === EVERYTHING) return null;
    return events.slice(Math.max($tb, events.length - $maxCount));
  }

  /** A server that was started again has to read what it once knew. */
  forgetIds(): void {
    this.#remembered.clear();
  }

  /** Calls back once, when something is written. */
  onNews(wake: () => void): void {
    this.#waiting.add(wake);
  }

  #write(stream: string, proposed: readonly Proposed[]): Written | undefined {
    const revision = this.#streams.get(stream)?.length ?? 0;
    let position = this.#end;
    const events = proposed.map((event, index) => {
      const written = { ...event, stream, revision: revision + index, position, created: Date.now() };
      position += sizeOf(written);
      return written;
    });
    if (events.length > 0) this.journal?.write(events);
    this.#add(events);
    return events.at(-1);
  }

  #add(events: readonly Written[]): void {
    for (const event of events) {
      const all = this.#streams.get(event.stream) ?? [];
      this.#streams.set(event.stream, all);
      all.push(event);
      this.records.push(event);
      this.#remembered.set(`${event.stream} ${event.id}`, event);
      if (event.type === TOMBSTONE) this.#tombstoned.add(event.stream);
      this.#end = event.position + sizeOf(event);
    }
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  #cut(stream: string, cut: Cut): void {
    this.#write(`$$${stream}`, [systemEvent('$metadata', cut)]);
  }

  /** By the last event of the stream's own stream of metadata. */
  #cutOf(stream: string): Cut {
    const metadata = this.#streams.get(`$$${stream}`)?.at(-1);
    return metadata ? JSON.parse(Buffer.from(metadata.data).toString()) : {};
  }
}

const sizeOf = ({ stream, data, metadata }: Written): number =>
  OVERHEAD + stream.length + data.length + metadata.length;

const systemEvent = (type: string, data: object): Proposed => ({
  id: crypto.randomUUID(),
  type,
  isJson: true,
  data: Buffer.from(JSON.stringify(data)),
  metadata: new Uint8Array(),
});
