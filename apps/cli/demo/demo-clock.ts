import { addDays, type Clock, type Day, dayOf, type Instant, instantOf } from '#kernel';

const MINUTE_MS = 60_000;

/** The demo's own time: it stands still until the story moves it on, so that the run is the same each time. */
export class DemoClock {
  #now: number;

  constructor(
    private readonly firstDay: Day,
    private readonly timeZone: string,
  ) {
    this.#now = Date.parse(`${firstDay}T01:00:00.000Z`);
  }

  readonly now: Clock = (): Instant => instantOf(this.#now);

  get today(): Day {
    return dayOf(this.now(), this.timeZone);
  }

  /** The day that many days after the first. */
  day(offset: number): Day {
    return addDays(this.firstDay, offset);
  }

  /** To nine in the morning (in China) of the day that many days after the first. Never back. */
  goTo(offset: number): void {
    this.#now = Math.max(this.#now, Date.parse(`${this.day(offset)}T01:00:00.000Z`));
  }

  tick(): void {
    this.#now += MINUTE_MS;
  }
}
