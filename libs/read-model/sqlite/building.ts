import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders of builds begin so; no view does. */
export const BUILDING = '.building-';

/** Clears away what interrupted rebuilds left behind. For the owner of the folder, when it starts. */
export const removeBuildings = async (liveFolder: string): Promise<void> => {
  const remains = (await readdir(liveFolder)).filter((entry) => entry.startsWith(BUILDING));
  await Promise.all(remains.map((entry) => rm(join(liveFolder, entry), { recursive: true, force: true })));
};

/** Puts a built file in the place of a live one that is closed: on disk before its name changes, then the name too. */
export const moveInto = async (built: string, live: string): Promise<void> => {
  await flush(built);
  // A crash may have left these behind; they belong to the old file and would be read into the new one.
  await Promise.all(['-wal', '-shm'].map((part) => rm(`${live}${part}`, { force: true })));
  await rename(built, live);
  await flush(dirname(live));
};

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
