import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#event-store';
import { asStoreError } from './faults.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Takes a data folder for this process, making it when it is not there. The lock is one of the kernel's, held through
 * an open transaction on a small database: it vanishes with the process, however that ends, and leaves nothing stale.
 * @throws {StoreUnavailable} `in-use` when another has it, `io` when the folder cannot be written
 */
export const lockFolder = (folder: string): FolderLock => {
  const path = join(folder, 'lock');
  try {
    mkdirSync(folder, { recursive: true });
    return lockFile(path);
  } catch (error) {
    const fault = asStoreError(error, path);
    if (!(fault instanceof StoreUnavailable) || fault.fault !== 'in-use') throw fault;
    throw new StoreUnavailable(
      'in-use',
      `The data folder ${folder} is in use by another process. Stop that one, or choose another folder with --data.`,
      { cause: error },
    );
  }
};

const lockFile = (path: string): FolderLock => {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    throw error;
  }
  return { release: () => file.close() };
};
