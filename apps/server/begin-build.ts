import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViewStore } from '#read-model';
import { type LiveViews, viewsInFolder } from './views-in.ts';

/** Views that are being built, and how nothing is left of them. */
interface Build {
  readonly building: ViewStore;
  remove(): Promise<void>;
}

/**
 * Begins a build beside the live views. One that is only compared with those of a copy that cannot be written stands in a
 * folder of its own, in the place for temporary files.
 */
export const beginBuild = async (live: LiveViews, label: string, check: boolean): Promise<Build> => {
  try {
    return { building: await live.beginBuild(label), remove: () => live.removeBuild(label) };
  } catch (error) {
    if (!check || !cannotBeWritten(error)) throw error;
    const folder = await mkdtemp(join(tmpdir(), 'lianban-check-'));
    const elsewhere = await viewsInFolder(folder);
    return { building: await elsewhere.beginBuild(label), remove: () => rm(folder, { recursive: true, force: true }) };
  }
};

const cannotBeWritten = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
