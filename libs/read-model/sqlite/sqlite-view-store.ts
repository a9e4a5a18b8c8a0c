import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type View, type ViewName, ViewNameRefused, ViewStore, ViewUnavailable } from '#read-model';
import { BUILDING, moveInto } from './building.ts';
import type { Upkeep } from './schema.ts';
import { SqliteView } from './sqlite-view.ts';

const FILE = /^([a-z0-9-]{1,100})\.v([1-9]\d*)\.sqlite$/;

/**
 * Views in a folder, each version of each in a file of its own, `<name>.v<version>.sqlite`: a damaged or growing view
 * never touches another. One process at a time owns the folder; that is for its owner to see to.
 */
export class SqliteViewStore extends ViewStore {
  readonly #views = new Map<string, SqliteView>();

  private constructor(
    readonly folder: string,
    private readonly upkeep: Upkeep,
  ) {
    super();
  }

  /** Opens a folder of live views, making it when it is new. */
  static async open(folder: string): Promise<SqliteViewStore> {
    await mkdir(folder, { recursive: true });
    return new SqliteViewStore(folder, 'live');
  }

  /** A fresh store in a folder of its own inside that of the live views. It survives no crash, until swapped in. */
  static async openBuilding(liveFolder: string, label: string): Promise<SqliteViewStore> {
    const folder = join(liveFolder, `${BUILDING}${label}`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new SqliteViewStore(folder, 'build');
  }

  async open(view: ViewName): Promise<View> {
    const opened = this.#at(view);
    opened.connect();
    this.#views.set(opened.file, opened);
    return opened;
  }

  async drop(view: ViewName): Promise<void> {
    const { file } = this.#close(view);
    await Promise.all(['', '-wal', '-shm'].map((part) => rm(`${file}${part}`, { force: true })));
    this.#views.delete(file);
  }

  async list(): Promise<readonly ViewName[]> {
    const found = (await readdir(this.folder)).flatMap((entry) => {
      const [, name, version] = FILE.exec(entry) ?? [];
      return name === undefined ? [] : [{ name, version: Number(version) }];
    });
    return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version - b.version));
  }

  /**
   * Puts the view that was built in `building` (a folder of `openBuilding`, its store closed) in the place of the live
   * one, whole or not at all. Handles of the live view stay good; nobody may write to it meanwhile.
   */
  async swapIn(view: ViewName, building: string): Promise<void> {
    const live = this.#settle(view);
    await moveInto(fileOf(building, view), live.file);
    if (this.#views.has(live.file)) live.connect();
  }

  async close(): Promise<void> {
    for (const view of this.#views.values()) view.close();
    this.#views.clear();
  }

  #at(view: ViewName): SqliteView {
    const file = fileOf(this.folder, view);
    const { name, version } = view;
    return this.#views.get(file) ?? new SqliteView({ name, version }, file, this.upkeep);
  }

  /** Closes a view cleanly, so that a crash from here on finds all of it in its one file; a damaged one just closes. */
  #settle(view: ViewName): SqliteView {
    const handle = this.#at(view);
    try {
      handle.connect();
    } catch (error) {
      if (!(error instanceof ViewUnavailable) || error.fault !== 'corrupt') throw error;
    }
    handle.close();
    return handle;
  }

  #close(view: ViewName): SqliteView {
    const handle = this.#at(view);
    handle.close();
    return handle;
  }
}

/** The file in a folder of views that keeps a version of a view. Throws `ViewNameRefused`. */
export const fileOf = (folder: string, view: ViewName): string => {
  const file = `${view.name}.v${view.version}.sqlite`;
  if (!FILE.test(file)) throw new ViewNameRefused(view);
  return join(folder, file);
};
