import type { Appended, NewEvent, RecordedEvent, Revision, StreamName } from '#event-store';
import type { PageReader } from './page-reader.ts';

/** How many streams and ids are kept between two appends. */
const MOST_KEPT = 100_000;

/** Which events are in a stream, as far as it was read. */
export class KnownStream {
  /** `null` when it does not exist. */
  last: Revision | null = null;
  readonly #places = new Map<string, Appended>();

  /** What it counts for. */
  get size(): number {
    return 1 + this.#places.size;
  }

  add({ eventId, revision, position }: RecordedEvent): void {
    this.#places.set(eventId, { revision, position });
    this.last = revision;
  }

  /** Where the last of these events stands when all are in the stream; else whether some are. */
  lookUp(events: readonly NewEvent[]): Appended | 'some' | 'none' {
    const places = events.flatMap(({ eventId }) => this.#places.get(eventId) ?? []);
    const last = places.at(-1);
    if (!last) return 'none';
    return places.length === events.length ? last : 'some';
  }
}

/**
 * The streams that were in use last: the server has no index by id, so they are read once, and then only what is new. One
 * that alone is too long to be kept is read each time.
 */
export class KnownStreams {
  /** In the order of their use. */
  readonly #streams = new Map<StreamName, KnownStream>();
  #kept = 0;

  constructor(
    private readonly reader: Pick<PageReader, 'stream'>,
    private readonly most = MOST_KEPT,
  ) {}

  get size(): number {
    return this.#kept;
  }

  /** For one at a time of each stream. */
  async upToNow(stream: StreamName): Promise<KnownStream> {
    const known = this.#streams.get(stream) ?? new KnownStream();
    this.#letGo(stream);
    const from = known.last === null ? 0 : known.last + 1;
    for await (const page of this.reader.stream(stream, { from })) for (const event of page) known.add(event);
    this.#streams.set(stream, known);
    this.#kept += known.size;
    for (const first of this.#streams.keys()) {
      if (this.#kept <= this.most) break;
      this.#letGo(first);
    }
    return known;
  }

  #letGo(stream: StreamName): void {
    this.#kept -= this.#streams.get(stream)?.size ?? 0;
    this.#streams.delete(stream);
  }
}
