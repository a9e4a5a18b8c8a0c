import { type Position, pause, type UpcastLog } from '#event-store';
import { NO_TOKEN } from '../check-write.ts';
import type { Projection } from '../projection.ts';
import { serving } from '../serving.ts';
import type { ViewName, ViewStore } from '../view-store.ts';
import { behindLeast } from './behind-least.ts';
import { Conditions } from './conditions.ts';
import { Followed, type ProjectionStatus } from './followed.ts';
import { waitLonger } from './passing-faults.ts';
import { together } from './together.ts';

export interface RunProjections {
  readonly log: UpcastLog;
  readonly views: ViewStore;
  readonly projections: readonly Projection[];
  /** Called once for each stop of a projection. */
  readonly onStopped?: (status: ProjectionStatus) => void;
  /** How long to wait, in milliseconds, before the next try at a view that was out of reach; `tries` counts from 1. */
  readonly backoff?: (tries: number) => number;
}

/**
 * Keeps views up with the log: one subscription for those that have caught up, each event handed to every projection that
 * has not seen it. Who is behind has one of its own until it has caught up, too, and the others go on meanwhile. A
 * projection that fails stops itself, with everything before it written; the others go on. Where only its view was out of
 * reach it goes on by itself, from its checkpoint, when that is back.
 */
export class ProjectionRunner {
  readonly #followed: readonly Followed[];
  readonly #conditions = new Conditions();
  readonly #told = new Set<Followed>();
  readonly #waiting = new Map<Followed, Promise<void>>();
  readonly #ending = new AbortController();
  #turn = new AbortController();
  #following: Promise<void> = Promise.resolve();
  #between: Promise<void> = Promise.resolve();
  /** How many wait for a pause, or have it. */
  #paused = 0;
  #stopped = false;

  constructor(private readonly options: RunProjections) {
    const { projections, views, log } = options;
    this.#followed = projections.map((projection) => new Followed(projection, views, log));
  }

  /** Follows all views, as the only one who does; one that cannot be opened is stopped, and says so in `status`. */
  async start(): Promise<void> {
    await this.#pause(async () => {
      for (const followed of this.#followed) await followed.take(NO_TOKEN);
    });
  }

  /** Follows one more view: its lease is ours, with this token. */
  take(view: ViewName, token: number): Promise<void> {
    return this.#pause(() => this.#find(view).take(token));
  }

  /** Follows a view no longer: its lease is gone, or is to be given back. */
  letGo(view: ViewName): Promise<void> {
    return this.#pause(async () => this.#find(view).letGo());
  }

  /** Tries again, from its checkpoint, with a projection that has stopped; a skip recorded by then is honoured. */
  async resume(view: ViewName): Promise<void> {
    const followed = this.#find(view);
    if (!followed.running) await this.#reopen(followed);
  }

  /**
   * Has `swap` put another build in the place of a view while nothing is written to it here, and goes on from that one's
   * checkpoint. Whoever else follows the view by then notices, and goes on from there, too.
   */
  async replace(view: ViewName, swap: () => Promise<void>): Promise<void> {
    const followed = this.#find(view);
    await this.#pause(async () => {
      if (followed.isOurs) await followed.persist();
      try {
        await swap();
      } finally {
        await followed.open();
      }
    });
  }

  /**
   * Whether the views that serve under these names have the event at `position`: `true` as soon as they have, `false`
   * when one is stopped before it or the signal comes first.
   */
  reached(names: readonly string[], position: Position, signal: AbortSignal): Promise<boolean> {
    const versions = names.map((name) => this.#versionsOf(name));
    return this.#conditions.wait(() => {
      const waited = versions.map((all) => serving(all, ({ followed }) => followed.ready)?.followed);
      const missing = waited.filter((followed) => (followed?.position ?? -1) < position);
      if (missing.length === 0) return true;
      return this.#stopped || missing.some((followed) => followed?.status().state === 'stopped') ? false : null;
    }, signal);
  }

  /** Of the views that are ours. */
  status(): readonly ProjectionStatus[] {
    return this.#followed.filter(({ isOurs }) => isOurs).map((followed) => followed.status());
  }

  /** Ends the subscription and writes the checkpoints; whoever waits is told that it was not reached. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#ending.abort();
    await Promise.all(this.#waiting.values());
    await this.#pause(async () => {
      for (const followed of this.#followed) await followed.persist();
    });
    this.#conditions.news();
  }

  /** Does something while nobody follows, one thing after another; what is waiting by then is done before they go on. */
  #pause(action: () => Promise<void>): Promise<void> {
    this.#paused += 1;
    const paused = this.#between.then(async () => {
      this.#turn.abort();
      await this.#following;
      try {
        await action();
      } finally {
        this.#paused -= 1;
        this.#report();
        if (!this.#stopped && this.#paused === 0) this.#following = this.#follow();
      }
    });
    this.#between = paused.catch(() => undefined);
    return paused;
  }

  async #follow(): Promise<void> {
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    await Promise.all(together(this.#running()).map((group) => this.#followTogether(group, signal)));
  }

  /**
   * A group that was behind is brought together with the others when all that serve have caught up, and not before: each
   * time all begin their subscriptions anew.
   */
  async #followTogether(group: readonly Followed[], signal: AbortSignal): Promise<void> {
    const wasBehind = group.some(({ caughtUp }) => !caughtUp);
    const running = () => group.filter((followed) => followed.running);
    const isApart = () => this.#running().some((followed) => followed.caughtUp && !group.includes(followed));
    const allServe = () => this.#running().every(({ caughtUp, ready }) => caughtUp || !ready);
    try {
      for await (const { events, caughtUp } of this.options.log.subscribe({ ...behindLeast(group), signal })) {
        await Promise.all(running().map((followed) => followed.apply(events, caughtUp)));
        this.#report();
        if (signal.aborted || running().length === 0) return;
        if (wasBehind && caughtUp && isApart() && allServe()) return void this.#pause(async () => undefined);
      }
    } catch (error) {
      for (const followed of running()) followed.stop(error);
      this.#report();
    }
  }

  #report(): void {
    for (const followed of this.#followed) {
      const status = followed.status();
      if (status.state !== 'stopped') this.#told.delete(followed);
      else if (!this.#told.has(followed)) {
        this.#told.add(followed);
        this.options.onStopped?.(status);
      }
      if (followed.waits && !this.#stopped && !this.#waiting.has(followed))
        this.#waiting.set(followed, this.#goOnWhenBack(followed));
    }
    this.#conditions.news();
  }

  /** Asks outside of any pause: a view that does not answer must not hold up the others. */
  async #goOnWhenBack(followed: Followed): Promise<void> {
    const { backoff = waitLonger } = this.options;
    for (let tries = 1; followed.waits && !this.#stopped; tries++) {
      await pause(backoff(tries), this.#ending.signal);
      if (!this.#stopped && followed.waits && (await followed.isBack())) await this.#reopen(followed);
    }
    this.#waiting.delete(followed);
  }

  async #reopen(followed: Followed): Promise<void> {
    await this.#pause(async () => {
      if (!followed.running && !this.#stopped) await followed.open();
    });
  }

  #running(): readonly Followed[] {
    return this.#followed.filter(({ running }) => running);
  }

  #find({ name, version }: ViewName): Followed {
    const found = this.#versionsOf(name).find((candidate) => candidate.version === version);
    if (!found) throw new Error(`No projection ${name} of version ${version} is followed.`);
    return found.followed;
  }

  #versionsOf(name: string): readonly (ViewName & { readonly followed: Followed })[] {
    const found = this.#followed.filter(({ projection }) => projection.name === name);
    if (found.length === 0) throw new Error(`No projection ${name} is followed.`);
    return found.map((followed) => ({ name, version: followed.projection.version, followed }));
  }
}
