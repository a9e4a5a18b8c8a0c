import { Logger } from '@nestjs/common';
import { buildBeside, type StoppedBuild } from './build-beside.ts';
import type { DataFolder } from './data-folder.ts';
import type { Followers } from './followers.ts';
import { putInPlace } from './rebuild-views.ts';

/** How the rebuild of a view stands. One that succeeded is told by the view itself. */
export type RebuildStatus =
  | { readonly state: 'running'; readonly events: number }
  | { readonly state: 'failed'; readonly error: string; readonly stopped: readonly StoppedBuild[] };

/** Rebuilds views while they serve: one at a time, in a thread of its own; what was built whole takes over. */
export class Rebuilds {
  private readonly logger = new Logger(Rebuilds.name);
  private readonly ending = new AbortController();
  private readonly known = new Map<string, RebuildStatus>();
  private running: { readonly view: string; readonly done: Promise<void> } | null = null;

  constructor(
    private readonly data: Pick<DataFolder, 'folder' | 'viewStore'>,
    private readonly followers: Followers,
  ) {}

  /** Begins to rebuild a view; answers the view that is being rebuilt, which may be another that came first. */
  start(view: string): string {
    this.running ??= { view, done: this.rebuild(view).finally(() => (this.running = null)) };
    return this.running.view;
  }

  statusOf(view: string): RebuildStatus | null {
    return this.known.get(view) ?? null;
  }

  /** Ends a rebuild that is under way; the live view stays as it is. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running?.done;
  }

  private async rebuild(view: string): Promise<void> {
    this.known.set(view, { state: 'running', events: 0 });
    try {
      const { folder, viewStore } = this.data;
      const onProgress = (events: number) => this.known.set(view, { state: 'running', events });
      const built = await buildBeside({ folder, view, check: false }, onProgress, this.ending.signal);
      await putInPlace(built, (whole) => this.followers.replace(whole, () => viewStore.swapIn(whole, built.building)));
      this.known.delete(view);
      const [stop] = built.stopped;
      if (stop)
        this.failed(view, `It cannot apply the event at position ${stop.position}: ${stop.error}`, built.stopped);
    } catch (error) {
      if (!this.ending.signal.aborted) this.failed(view, error instanceof Error ? error.message : String(error));
    }
  }

  private failed(view: string, error: string, stopped: readonly StoppedBuild[] = []): void {
    this.known.set(view, { state: 'failed', error, stopped });
    this.logger.error({ view, error }, 'A rebuild failed');
  }
}
