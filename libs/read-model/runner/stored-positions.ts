import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#event-store';
import { serving } from '../serving.ts';
import type { Standing, ViewName, ViewStore } from '../view-store.ts';
import { Conditions } from './conditions.ts';

/** The pauses between two looks, in milliseconds: short while a writer may be on its way, then longer. */
const FIRST_PAUSE = 4;
const LONGEST_PAUSE = 60;

/**
 * Waits for views that any process may move: it looks at how they stand in the store, once for all who wait, and only
 * while somebody does.
 */
export class StoredPositions {
  readonly #conditions = new Conditions();
  #standings: readonly Standing[] = [];
  #waiting = 0;
  #isLooking = false;
  #pause = FIRST_PAUSE;
  #ended = false;

  constructor(
    private readonly views: ViewStore,
    private readonly projections: readonly ViewName[],
    /** Whether somebody has said that this one goes no further. */
    private readonly hasStopped: (view: ViewName) => boolean = () => false,
  ) {}

  /** Whether the views that serve have the event at `position`; `false` when one has stopped before it, or the signal comes first. */
  async reached(position: Position, signal: AbortSignal): Promise<boolean> {
    // What was seen before may be enough.
    if (this.#missing(position).length === 0) return true;
    const before = this.#standings;
    this.#pause = FIRST_PAUSE;
    this.#waiting += 1;
    // One that ended its wait has left the look that it began, which goes on for whoever waits now.
    if (!this.#isLooking) void this.#look();
    try {
      return await this.#conditions.wait(() => this.#answer(position, this.#standings !== before), signal);
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Whoever waits is told that it was not reached. */
  end(): void {
    this.#ended = true;
    this.#conditions.news();
  }

  /** One that has stopped may have come further since it was last looked at. */
  #answer(position: Position, isNews: boolean): boolean | null {
    if (this.#ended) return false;
    const missing = this.#missing(position);
    if (missing.length === 0) return true;
    return isNews && missing.some((found) => found !== undefined && this.hasStopped(found)) ? false : null;
  }

  #missing(position: Position): readonly (Standing | undefined)[] {
    return this.#serving().filter((found) => (found?.checkpoint ?? -1) < position);
  }

  /** `undefined` for a view of which nothing is known yet. */
  #serving(): readonly (Standing | undefined)[] {
    return [...new Set(this.projections.map(({ name }) => name))].map((name) =>
      serving(
        this.#standings.filter((standing) => standing.name === name),
        ({ ready }) => ready,
      ),
    );
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    while (this.#waiting > 0 && !this.#ended) {
      try {
        this.#standings = await this.views.standings(this.projections);
        this.#conditions.news();
      } catch {
        // Whoever waits has a deadline of its own, and health says what is the matter with the store.
      }
      await sleep(this.#pause);
      this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 1.5);
    }
    this.#isLooking = false;
  }
}
