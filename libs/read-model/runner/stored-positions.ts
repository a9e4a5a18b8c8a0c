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
  #stopped: readonly ViewName[] = [];

  constructor(
    private readonly views: ViewStore,
    private readonly projections: readonly ViewName[],
  ) {}

  /** Whether the views that serve have the event at `position`; `false` when one has stopped before it, or the signal comes first. */
  async reached(position: Position, signal: AbortSignal): Promise<boolean> {
    // What was seen before may be enough.
    if (this.#allHave(position)) return true;
    this.#pause = FIRST_PAUSE;
    this.#waiting += 1;
    // One that ended its wait has left the look that it began, which goes on for whoever waits now.
    if (!this.#isLooking) void this.#look();
    try {
      return await this.#conditions.wait(
        () => this.#allHave(position) || (this.#ended || this.#isStoppedBefore(position) ? false : null),
        signal,
      );
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Which views have stopped, as far as whoever follows them says; in the place of what was said before. */
  stopped(views: readonly ViewName[]): void {
    this.#stopped = views;
    this.#conditions.news();
  }

  /** Whoever waits is told that it was not reached. */
  end(): void {
    this.#ended = true;
    this.#conditions.news();
  }

  #allHave(position: Position): boolean {
    const names = new Set(this.projections.map(({ name }) => name));
    return this.#serving().length === names.size && this.#behind(position).length === 0;
  }

  #isStoppedBefore(position: Position): boolean {
    return this.#behind(position).some(({ name, version }) =>
      this.#stopped.some((view) => view.name === name && view.version === version),
    );
  }

  #behind(position: Position): readonly Standing[] {
    return this.#serving().filter(({ checkpoint }) => (checkpoint ?? -1) < position);
  }

  #serving(): readonly Standing[] {
    return [...Map.groupBy(this.#standings, ({ name }) => name).values()].flatMap(
      (versions) => serving(versions, ({ ready }) => ready) ?? [],
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
