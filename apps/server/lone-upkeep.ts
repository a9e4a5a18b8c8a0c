import type { EventStore } from '#event-store';
import type { ProjectionStatus, ViewName } from '#read-model';
import type { Followers } from './followers.ts';
import type { Rebuilds } from './rebuilds.ts';
import { type Told, type ToldStop, type ToldView, Upkeep } from './upkeep.ts';

/** Everything is followed here. */
export class LoneUpkeep extends Upkeep {
  constructor(
    readonly followers: Followers,
    readonly rebuilds: Rebuilds,
    readonly store: Pick<EventStore, 'trouble'>,
  ) {
    super();
  }

  start(): void {}

  told(): Told {
    return { ...toldHere(this), unowned: [], trouble: null };
  }

  async toldNow(): Promise<Told> {
    return this.told();
  }

  resume(view: ViewName): Promise<void> {
    return this.followers.resume(view);
  }

  async rebuild(name: string): Promise<string> {
    return this.rebuilds.start(name);
  }

  async stop(): Promise<void> {}
}

/** What one process can say: of the log, and of what it follows. */
export type Said = Pick<Told, 'log' | 'views' | 'processes'>;

interface Here {
  readonly followers: Followers;
  readonly rebuilds: Rebuilds;
  readonly store: Pick<EventStore, 'trouble'>;
}

export const toldHere = ({ followers, rebuilds, store }: Here): Said => {
  const { views, processes } = followers.status();
  return {
    log: store.trouble && toldError(store.trouble),
    views: views.map((view) => toldView(view, rebuilds)),
    processes,
  };
};

const toldView = ({ stop, ...view }: ProjectionStatus, rebuilds: Rebuilds): ToldView => ({
  ...view,
  stop: stop && { position: stop.position, ...toldError(stop.error) },
  rebuild: rebuilds.statusOf(view.name),
});

/** An error by its message: it says what to do, and JSON would leave it out. */
export const toldError = (error: unknown): Omit<ToldStop, 'position'> => ({
  code: error instanceof Error && 'code' in error ? String(error.code) : null,
  error: error instanceof Error ? error.message : String(error),
});
