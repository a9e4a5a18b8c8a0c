import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ViewName, ViewStore } from '#read-model';
import { type MongoDatabase, MongoViewStore } from '#read-model/mongodb';
import { removeBuildings, SqliteViewStore } from '#read-model/sqlite';

/** Views where they live, and how they are built anew beside those that serve. A build goes by a label. */
export interface LiveViews {
  readonly store: ViewStore;
  /** A fresh store for a build. */
  beginBuild(label: string): Promise<ViewStore>;
  /** The same build once more. */
  build(label: string): Promise<ViewStore>;
  /** Puts a view that was built in the place of the live one, whole or not at all; its store is closed. */
  swapIn(view: ViewName, label: string): Promise<void>;
  removeBuild(label: string): Promise<void>;
  /** Clears away what interrupted builds have left, where nobody else can be building. */
  removeRemains(): Promise<void>;
}

export const viewsInFolder = async (folder: string): Promise<LiveViews> => {
  const store = await SqliteViewStore.open(folder);
  const folderOf = (label: string) => join(folder, `.building-${label}`);
  return {
    store,
    beginBuild: (label) => SqliteViewStore.openBuilding(folder, label),
    build: (label) => SqliteViewStore.open(folderOf(label)),
    swapIn: (view, label) => store.swapIn(view, folderOf(label)),
    removeBuild: (label) => rm(folderOf(label), { recursive: true, force: true }),
    removeRemains: () => removeBuildings(folder),
  };
};

export const viewsInDatabase = (database: MongoDatabase): LiveViews => {
  const store = new MongoViewStore(database);
  return {
    store,
    beginBuild: (label) => store.openBuilding(label),
    build: async (label) => store.building(label),
    swapIn: (view, label) => store.swapIn(view, label),
    removeBuild: (label) => store.removeBuilding(label),
    // Others may be building: each build begins by clearing away what is too old to be anybody's.
    removeRemains: async () => undefined,
  };
};
