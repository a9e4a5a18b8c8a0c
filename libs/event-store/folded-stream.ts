import type { Position, RecordedEvent, Revision } from './event.ts';

/** Where an event of the stream stands, and what caused it. */
export type Place = Pick<RecordedEvent, 'revision' | 'position' | 'causationId'>;

/** A stream as far as it was read: the state it folds to, where it ends, and which events are in it. */
export class FoldedStream<State> {
  readonly #places = new Map<string, Place>();
  #last: Place | null = null;

  constructor(
    public state: State,
    private readonly evolve: (state: State, event: RecordedEvent) => State,
  ) {}

  /** The last revision; `null` when the stream does not exist. */
  get revision(): Revision | null {
    return this.#last?.revision ?? null;
  }

  get position(): Position | null {
    return this.#last?.position ?? null;
  }

  take(event: RecordedEvent): void {
    this.state = this.evolve(this.state, event);
    const { revision, position, causationId } = event;
    this.#last = { revision, position, causationId };
    this.#places.set(event.eventId, this.#last);
  }

  placeOf(eventId: string): Place | undefined {
    return this.#places.get(eventId);
  }
}
