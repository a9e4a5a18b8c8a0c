import type { ProjectionStatus, ViewName } from '#read-model';
import type { Followers } from './followers.ts';
import type { Rebuilds } from './rebuilds.ts';
import { type Told, type ToldStop, type ToldView, Upkeep } from './upkeep.ts';

/** Everything is followed here. */
export class LoneUpkeep extends Upkeep {
  constructor(
    private readonly followers: Followers,
    private readonly rebuilds: Rebuilds,
  ) {
    super();
  }

  start(): void {}

  told(): Told {
    return { ...toldHere(this.followers, this.rebuilds), unowned: [], trouble: null };
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

/** What this process can say of what it follows. */
export const toldHere = (followers: Followers, rebuilds: Rebuilds): Pick<Told, 'views' | 'processes'> => {
  const { views, processes } = followers.status();
  return { views: views.map((view) => toldView(view, rebuilds)), processes };
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
