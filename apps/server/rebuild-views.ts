import { rm } from 'node:fs/promises';
import { lockFolder } from '#event-store/sqlite';
import type { ViewName } from '#read-model';
import { SqliteViewStore } from '#read-model/sqlite';
import { type BuiltBeside, buildBeside, RebuildFailed } from './build-beside.ts';
import { placesIn } from './data-folder.ts';
import { projections } from './registry.ts';

export interface Rebuild {
  /** Compare with the live views instead of taking their place. */
  readonly check: boolean;
  /** Only the view of this name. */
  readonly view?: string;
  readonly onProgress?: (events: number) => void;
}

export type Rebuilt = Omit<BuiltBeside, 'views' | 'building'>;

/**
 * Rebuilds the views of a data folder from its log. With `check`, it compares bytes with the live views, also while a
 * server has the folder; else it takes the folder and puts what is whole in place.
 * @throws {StoreUnavailable} `in-use`: a server has the folder, which can rebuild while it serves
 * @throws {RebuildFailed} no such view; the log cannot be read; the folder cannot be written
 */
export const rebuildViews = async (folder: string, { check, view, onProgress }: Rebuild): Promise<Rebuilt> => {
  const names = projections.map(({ name }) => name);
  if (view !== undefined && !names.includes(view))
    throw new RebuildFailed({ code: 'view.unknown', message: `There is no view ${view}. Views: ${names.join(', ')}` });
  const lock = check ? null : lockFolder(folder);
  try {
    const built = await buildBeside({ folder, check, view: view ?? null }, onProgress);
    if (!check) await swapInto(folder, built);
    const { views: _, building: __, ...rebuilt } = built;
    return rebuilt;
  } finally {
    lock?.release();
  }
};

/** Puts views that were built beside the live ones in their place, one by one, and leaves nothing beside them. */
export const putInPlace = async (
  { views, building }: Pick<BuiltBeside, 'views' | 'building'>,
  swap: (view: ViewName) => Promise<void>,
): Promise<void> => {
  try {
    for (const view of views) await swap(view);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
};

const swapInto = async (folder: string, built: BuiltBeside): Promise<void> => {
  const live = await SqliteViewStore.open(placesIn(folder).views);
  try {
    await putInPlace(built, (view) => live.swapIn(view, built.building));
  } finally {
    await live.close();
  }
};
