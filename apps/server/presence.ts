import type { Note } from '#read-model';

interface Seen {
  readonly note: Note;
  /** When it was first seen so, by the clock of whoever looks. */
  readonly since: number;
}

/** After so many terms without a sign of life a note is taken down. */
const TERMS_UNTIL_GONE = 10;

/** Who lives, by what they put on the board: nobody's clock is compared, a note that has not changed for a term is dead. */
export class Presence {
  #seen: ReadonlyMap<string, Seen> = new Map();

  constructor(private readonly term: number) {}

  /** Takes in what is on the board; answers those that have long been gone. */
  saw(notes: readonly Note[]): readonly string[] {
    const now = performance.now();
    this.#seen = new Map(
      notes.map((note) => {
        const before = this.#seen.get(note.follower);
        return [note.follower, { note, since: before?.note.beat === note.beat ? before.since : now }];
      }),
    );
    return notes.flatMap(({ follower }) => (this.#age(follower) > TERMS_UNTIL_GONE * this.term ? follower : []));
  }

  living(): readonly Note[] {
    return [...this.#seen.values()].map(({ note }) => note).filter(({ follower }) => this.#age(follower) < this.term);
  }

  #age(follower: string): number {
    return performance.now() - (this.#seen.get(follower)?.since ?? 0);
  }
}
