import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteViewStore } from '#read-model/sqlite';
import type { Place } from '../contract/index.ts';

/** A folder that lives as long as one test. */
export const newSqlitePlace = async (): Promise<Place & { readonly folder: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-views-'));
  return {
    folder,
    open: () => SqliteViewStore.open(folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
