import type { Position, RecordedEvent, UpcastLog } from '#event-store';
import { NO_TOKEN } from '../check-write.ts';
import type { Projection } from '../projection.ts';
import type { ViewStore } from '../view-store.ts';
import { passes } from './passing-faults.ts';
import { ProjectionWriter, type Stop, type WriteMode } from './projection-writer.ts';

/** So long a checkpoint in the store may lag behind while more events are at hand, in milliseconds. */
const LAG_MS = 50;

/** How a projection stands, for health and for people. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  /** Everything up to here can be read; `null` when nothing is, or the view could not be opened. */
  readonly checkpoint: Position | null;
  readonly state: 'running' | 'behind' | 'stopped';
  /** Whether it has once caught up with the log, and so may serve. */
  readonly ready: boolean;
  /** Where and why, when it is stopped. */
  readonly stop: Stop | null;
}

/** A projection as the runner follows it: running, behind or stopped. */
export class Followed {
  #writer: ProjectionWriter | null = null;
  #stop: Stop | null = null;
  #caughtUp = false;
  #ready = false;
  /** `null`: somebody else follows it, or nobody. */
  #token: number | null = null;
  #writtenAt = 0;

  constructor(
    readonly projection: Projection,
    private readonly views: ViewStore,
    private readonly log: UpcastLog,
  ) {}

  get isOurs(): boolean {
    return this.#token !== null;
  }

  get position(): Position | null {
    return this.#writer?.position ?? null;
  }

  get running(): boolean {
    return this.#writer !== null && this.#stop === null;
  }

  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  get ready(): boolean {
    return this.#ready;
  }

  status(): ProjectionStatus {
    const { name, version } = this.projection;
    const state = this.#stop ? 'stopped' : this.#caughtUp ? 'running' : 'behind';
    return { name, version, checkpoint: this.position, state, ready: this.#ready, stop: this.#stop };
  }

  /** Stopped by something that passes without a person: it is worth asking from time to time whether it has. */
  get waits(): boolean {
    return this.#stop !== null && passes(this.#stop.error);
  }

  /** Whether what it stopped on has passed. */
  async isBack(): Promise<boolean> {
    try {
      await (await this.views.open(this.projection)).checkpoint();
      return true;
    } catch (error) {
      this.stop(error);
      return false;
    }
  }

  /** It is ours to follow from now on, under this token. */
  take(token: number): Promise<void> {
    this.#token = token;
    return this.open();
  }

  /** Somebody else may go on: what is not written is left to them. */
  letGo(): void {
    this.#token = null;
    this.#writer = null;
    this.#stop = null;
    this.#caughtUp = false;
  }

  /** Begins, or begins again, from the checkpoint of its view. Until it has, it stays stopped. */
  async open(): Promise<void> {
    if (this.#token === null) return;
    this.#caughtUp = false;
    try {
      const view = await this.views.open(this.projection);
      this.#ready = await view.ready();
      this.#writer = await ProjectionWriter.open(this.projection, this.views, this.log, this.#token);
      this.#stop = null;
    } catch (error) {
      this.stop(error);
    }
  }

  async apply(events: readonly RecordedEvent[], caughtUp: boolean): Promise<void> {
    this.#stop = (await this.#writer?.apply(events, this.#mode(caughtUp))) ?? null;
    this.#caughtUp = caughtUp && !this.#stop;
    if (!this.#caughtUp || this.#ready) return;
    try {
      await (await this.views.open(this.projection)).markReady();
      this.#ready = true;
    } catch (error) {
      this.stop(error);
    }
  }

  /** Where we hold a lease, others wait for the checkpoint in the store: it is not to lag behind for long. */
  #mode(caughtUp: boolean): WriteMode {
    if (this.#token === NO_TOKEN || (!caughtUp && performance.now() - this.#writtenAt < LAG_MS)) return 'at-once';
    this.#writtenAt = performance.now();
    return 'checkpoint-too';
  }

  stop(error: unknown): void {
    this.#caughtUp = false;
    this.#stop = { position: null, error };
  }

  /** Writes what is only in memory: nothing is lost without it, only done again. */
  async persist(): Promise<void> {
    try {
      if (this.running) await this.#writer?.persist();
    } catch (error) {
      this.stop(error);
    }
  }
}
