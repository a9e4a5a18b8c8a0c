import type { Appended, NewEvent, RecordedEvent, Revision, StreamName } from '#event-store';
import type { PageReader } from './page-reader.ts';

/** How many streams and ids are kept before all are let go of. */
const MOST_KEPT = 100_000;

/** Which events are in a stream, as far as it was read. */
export class KnownStream {
  /** `null` when it does not exist. */
  last: Revision | null = null;
  readonly #places = new Map<string, Appended>();

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

/** The streams that are in use: the server has no index by id, so they are read once, and then only what is new. */
export class KnownStreams {
  readonly #streams = new Map<StreamName, KnownStream>();
  #kept = 0;

  constructor(private readonly reader: PageReader) {}

  async upToNow(stream: StreamName): Promise<KnownStream> {
    const known = this.#streams.get(stream) ?? this.#unread(stream);
    const from = known.last === null ? 0 : known.last + 1;
    for await (const page of this.reader.stream(stream, { from })) {
      for (const event of page) known.add(event);
      this.#kept += page.length;
    }
    return known;
  }

  #unread(stream: StreamName): KnownStream {
    if (this.#kept > MOST_KEPT) {
      this.#streams.clear();
      this.#kept = 0;
    }
    const unread = new KnownStream();
    this.#streams.set(stream, unread);
    this.#kept += 1;
    return unread;
  }
}
