import type { Position, RecordedEvent, UpcastLog } from '#event-store';
import { RecentlyUsed } from '#kernel';
import { NO_TOKEN } from '../check-write.ts';
import { ViewUnavailable } from '../errors.ts';
import type { Projection } from '../projection.ts';
import { skippedBy } from '../skip-events.ts';
import type { Change, View, ViewStore } from '../view-store.ts';
import { evolveDocuments, type Kept } from './evolve-documents.ts';

/** Documents kept in memory for each projection, of which long ones count for more. */
const REMEMBERED = 2_000;
const weighed = (json: Kept): number => 1 + (json?.length ?? 0) / 1_000;
/** So many changes, or characters of them, make a write even while more events are at hand. */
const CHANGES_A_WRITE = 2_000;
const LENGTH_A_WRITE = 1_000_000;
/** After so many events that changed nothing the checkpoint is written all the same. */
const QUIET_EVENTS = 1_000;

/**
 * When what was applied is written: `at-once`, where it changed something; `checkpoint-too`, even where it did not, for
 * whoever waits for the checkpoint in the store; `when-enough`, while nobody reads.
 */
export type WriteMode = 'at-once' | 'checkpoint-too' | 'when-enough';

/** Why a projection went no further: at an event that it cannot apply, or (`null`) because its view or the log failed. */
export interface Stop {
  readonly position: Position | null;
  readonly error: unknown;
}

/**
 * Brings one view forward, event by event, but for those that an operator has had it leave out. After it has answered
 * with a stop it is of no further use.
 */
export class ProjectionWriter {
  readonly #remembered = new RecentlyUsed<Kept>(REMEMBERED, weighed);
  #pending: Change[] = [];
  #length = 0;
  #seen: Position | null;
  #quiet = 0;
  /** Nothing is in the view but what is remembered: what is not, need not be looked for. */
  #remembersAll: boolean;

  private constructor(
    readonly projection: Projection,
    private readonly view: View,
    private readonly skipped: ReadonlySet<Position>,
    private readonly token: number,
    /** Everything up to here can be read in the view. */
    public position: Position | null,
  ) {
    this.#seen = position;
    this.#remembersAll = position === null;
  }

  /** With a token, where writers may be several: from then on the one before writes nothing more. */
  static async open(
    projection: Projection,
    views: ViewStore,
    log: UpcastLog,
    token = NO_TOKEN,
  ): Promise<ProjectionWriter> {
    const view = await views.open(projection);
    if (token !== NO_TOKEN) await view.claim(token);
    return new ProjectionWriter(projection, view, await skippedBy(log, projection), token, await view.checkpoint());
  }

  /**
   * Applies the events that are news to it and writes, if only once there is enough to write; answers with a stop when
   * it could not, and writes what came before.
   */
  async apply(events: readonly RecordedEvent[], write: WriteMode = 'at-once'): Promise<Stop | null> {
    let failed: Stop | null = null;
    try {
      await this.#readAhead(events);
      for (const event of events) {
        if (this.#seen !== null && event.position <= this.#seen) continue;
        try {
          const keys = this.skipped.has(event.position) ? [] : this.projection.keys(event);
          // Waits for nothing where there is nothing to do: most events concern few of the projections.
          if (keys.length > 0) await this.#take(event, keys);
        } catch (error) {
          failed = { position: error instanceof ViewUnavailable ? null : event.position, error };
          break;
        }
        this.#seen = event.position;
        this.#quiet++;
        if (this.#pending.length >= CHANGES_A_WRITE || this.#length >= LENGTH_A_WRITE) await this.persist();
      }
      if (failed || write === 'checkpoint-too' || (write === 'at-once' && this.#isMuch())) await this.persist();
      if (write !== 'when-enough') this.position = this.#seen;
    } catch (error) {
      return failed ?? { position: null, error };
    }
    return failed;
  }

  /** Writes what is not written yet, if only the checkpoint. */
  async persist(): Promise<void> {
    if (this.#quiet === 0 || this.#seen === null) return;
    await this.view.write(this.#pending, this.#seen, this.token);
    this.#pending = [];
    this.#length = 0;
    this.#quiet = 0;
    if (this.#remembered.age()) this.#remembersAll = false;
    this.position = this.#seen;
  }

  #isMuch(): boolean {
    return this.#pending.length > 0 || this.#quiet >= QUIET_EVENTS;
  }

  /** All that an event changes is pending, or nothing of it. */
  async #take(event: RecordedEvent, keys: readonly string[]): Promise<void> {
    let evolved = evolveDocuments(this.projection, event, keys, this.#recall);
    while (evolved.changed === null) {
      await this.#read(evolved.unknown);
      evolved = evolveDocuments(this.projection, event, keys, this.#recall);
    }
    for (const [key, json] of evolved.changed) {
      if (!this.projection.isNew?.(key)) this.#remembered.set(key, json);
      this.#pending.push({ key, position: event.position, json });
      this.#length += json?.length ?? 0;
    }
  }

  readonly #recall = (key: string): Kept | undefined => {
    if (this.projection.isNew?.(key)) return null;
    const kept = this.#remembered.get(key);
    return kept === undefined && this.#remembersAll ? null : kept;
  };

  /** What the events will need, asked for at once: a view in a database is a way off. */
  async #readAhead(events: readonly RecordedEvent[]): Promise<void> {
    const unknown = new Set<string>();
    for (const event of events) {
      if (this.#seen !== null && event.position <= this.#seen) continue;
      if (this.skipped.has(event.position)) continue;
      try {
        for (const key of this.projection.keys(event)) if (this.#recall(key) === undefined) unknown.add(key);
      } catch {
        // Is met again, and told of, when its turn comes.
        break;
      }
    }
    if (unknown.size > 1) await this.#read([...unknown]);
  }

  async #read(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#remembered.set(key, null);
    for (const { key, document } of await this.view.getAll(keys)) this.#remembered.set(key, JSON.stringify(document));
  }
}
