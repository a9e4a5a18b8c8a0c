import { Logger } from '@nestjs/common';
import { UpcastLog } from '#event-store';
import type { ViewName } from '#read-model';
import { buildBeside, type StoppedBuild } from './build-beside.ts';
import type { Followers } from './followers.ts';
import { putInPlace } from './rebuild-views.ts';
import { events, projections } from './registry.ts';
import type { Stores } from './stores.ts';
import { takeOver } from './take-over.ts';

/** How the rebuild of a view stands. One that succeeded is told by the view itself. */
export type RebuildStatus =
  | { readonly state: 'running'; readonly events: number }
  | { readonly state: 'failed'; readonly error: string; readonly stopped: readonly StoppedBuild[] };

export type FailedRebuild = Extract<RebuildStatus, { readonly state: 'failed' }>;

/** How a rebuild came to its end. `broken-off`: nothing is wrong with the view, and it may be begun anew, by anybody. */
type RebuildEnd = 'done' | 'broken-off' | FailedRebuild;

/** Rebuilds views while they serve: one at a time, in a thread of its own; what was built whole takes over. */
export class Rebuilds {
  private readonly logger = new Logger(Rebuilds.name);
  private readonly ending = new AbortController();
  private readonly known = new Map<string, RebuildStatus>();
  private underWay: { readonly view: string; readonly done: Promise<RebuildEnd> } | null = null;

  constructor(
    private readonly data: Pick<Stores, 'configuration' | 'live' | 'store'>,
    private readonly followers: Followers,
  ) {}

  /** Begins to rebuild a view; answers the view that is being rebuilt, which may be another that came first. */
  start(view: string): string {
    this.underWay ??= { view, done: this.rebuild(view).finally(() => (this.underWay = null)) };
    return this.underWay.view;
  }

  /** The view that is being rebuilt here. */
  get running(): string | null {
    return this.underWay?.view ?? null;
  }

  /** Rebuilds a view and waits for the end of it; another that is under way comes first. */
  async whenOver(view: string): Promise<RebuildEnd> {
    if (this.start(view) !== view) return 'broken-off';
    return (await this.underWay?.done) ?? 'broken-off';
  }

  statusOf(view: string): RebuildStatus | null {
    return this.known.get(view) ?? null;
  }

  /** Ends a rebuild that is under way, and begins no other; the live view stays as it is. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.underWay?.done;
  }

  private async rebuild(view: string): Promise<RebuildEnd> {
    if (this.ending.signal.aborted) return 'broken-off';
    this.known.set(view, { state: 'running', events: 0 });
    try {
      const onProgress = (events: number) => this.known.set(view, { state: 'running', events });
      const order = { configuration: this.data.configuration, view, check: false };
      const built = await buildBeside(order, onProgress, this.ending.signal);
      await putInPlace(built, this.data.live, (whole) => this.takeOver(whole, built.building));
      this.known.delete(view);
      const [stop] = built.stopped;
      if (!stop) return 'done';
      return this.failed(view, `It cannot apply the event at position ${stop.position}: ${stop.error}`, built.stopped);
    } catch (error) {
      if (this.ending.signal.aborted) return 'broken-off';
      const failed = this.failed(view, error instanceof Error ? error.message : String(error));
      return isAway(error) ? 'broken-off' : failed;
    }
  }

  /** While nothing is written by us, and whoever else writes is caught up with. */
  private takeOver(view: ViewName, building: string): Promise<void> {
    const { store, live } = this.data;
    const log = new UpcastLog(store, events);
    return this.followers.replace(view, () => takeOver({ live, log, projections }, view, building));
  }

  private failed(view: string, error: string, stopped: readonly StoppedBuild[] = []): FailedRebuild {
    const failed = { state: 'failed', error, stopped } as const;
    this.known.set(view, failed);
    this.logger.error({ view, error }, 'A rebuild failed');
    return failed;
  }
}

/** Here or in the thread, whose errors lose their class. */
const isAway = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['store.unreachable', 'view.unreachable'].includes(String(error.code));
