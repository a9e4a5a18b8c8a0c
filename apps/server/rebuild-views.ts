import { UpcastLog } from '#event-store';
import { lockFolder } from '#event-store/sqlite';
import { clockOf } from '#kernel';
import type { ViewName } from '#read-model';
import { type BuiltBeside, buildBeside, RebuildFailed } from './build-beside.ts';
import { type Configuration, isShared } from './configuration.ts';
import { events, projections } from './registry.ts';
import { openKept, openLog } from './stores.ts';
import { takeOver } from './take-over.ts';
import type { LiveViews } from './views-in.ts';

export interface Rebuild {
  /** Compare with the live views instead of taking their place. */
  readonly check: boolean;
  /** Only the view of this name. */
  readonly view?: string;
  readonly onProgress?: (events: number) => void;
}

export type Rebuilt = Omit<BuiltBeside, 'views' | 'building'>;

/**
 * Rebuilds the views from the log. With `check`, it compares bytes with the live views, also while a server has the
 * folder; else it takes the folder and puts what is whole in place. Where there is no folder to take, it takes nothing:
 * what follows the views elsewhere notices, and goes on from there.
 * @throws {StoreUnavailable} `in-use`: a server has the folder, which can rebuild while it serves
 * @throws {RebuildFailed} no such view; the log cannot be read; the folder cannot be written
 */
export const rebuildViews = async (
  configuration: Configuration,
  { check, view, onProgress }: Rebuild,
): Promise<Rebuilt> => {
  const names = projections.map(({ name }) => name);
  if (view !== undefined && !names.includes(view))
    throw new RebuildFailed({ code: 'view.unknown', message: `There is no view ${view}. Views: ${names.join(', ')}` });
  const lock = check || isShared(configuration) ? null : lockFolder(configuration.data);
  try {
    const built = await buildBeside({ configuration, check, view: view ?? null }, onProgress);
    if (!check) await swapInto(configuration, built);
    const { views: _, building: __, ...rebuilt } = built;
    return rebuilt;
  } finally {
    lock?.release();
  }
};

/** Puts views that were built beside the live ones in their place, one by one, and leaves nothing beside them. */
export const putInPlace = async (
  { views, building }: Pick<BuiltBeside, 'views' | 'building'>,
  live: LiveViews,
  swap: (view: ViewName) => Promise<void>,
): Promise<void> => {
  try {
    for (const view of views) await swap(view);
  } finally {
    await live.removeBuild(building);
  }
};

const swapInto = async (configuration: Configuration, built: BuiltBeside): Promise<void> => {
  const store = openLog(configuration, { clock: clockOf(Date.now), use: 'read' });
  const { live, sharing, close } = await openKept(configuration, 'catch-up');
  try {
    const log = new UpcastLog(store, events);
    await putInPlace(built, live, async (view) => {
      await takeOver({ live, log, projections }, view, built.building);
      // Whoever ordered it, or was told that it has failed, need not wait any longer.
      await sharing?.board.carriedOut({ view: view.name, what: 'rebuild' });
    });
  } finally {
    await close();
    await store.close();
  }
};
