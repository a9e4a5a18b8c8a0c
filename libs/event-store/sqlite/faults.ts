import { type StoreFault, StoreUnavailable } from '#event-store';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html); extended codes carry them in the low byte. */
const faults: Readonly<Record<number, readonly [StoreFault, string]>> = {
  5: ['in-use', 'is being written by another process. Stop it, or choose another data folder.'],
  6: ['in-use', 'is being written by another process. Stop it, or choose another data folder.'],
  8: ['io', 'cannot be written. Check that the file and its folder are writable for this user.'],
  10: ['io', 'cannot be read or written. Check the disk, and the limits that are set for this user.'],
  11: ['corrupt', 'is damaged. Keep the file as it is, and restore the data folder from a backup.'],
  13: ['full', 'cannot grow: the disk is full. Nothing was half written; free some space and try again.'],
  14: ['io', 'cannot be opened. Check that its folder exists and is writable for this user.'],
  26: ['corrupt', 'is not a database, or its beginning is damaged. Check the path, or restore it from a backup.'],
};

/**
 * The one place where errors of the driver become errors of the port. What is no fault of the store (a bug of ours,
 * a refusal that has its type already) passes unchanged.
 */
export const asStoreError = (error: unknown, path: string): unknown => {
  const code = codeOf(error);
  if (code === null) return error;
  const known = faults[code & 0xff];
  if (!known) return error;
  const [fault, what] = known;
  return new StoreUnavailable(fault, `The log ${path} ${what} (${messageOf(error)})`, { cause: error });
};

export const guarded = <T>(path: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw asStoreError(error, path);
  }
};

/** `null` for what did not come from SQLite; the file system's errors count as its "cannot open" and "full". */
const codeOf = (error: unknown): number | null => {
  // Told by its shape: the driver's errors belong to no class of their own.
  if (typeof error !== 'object' || error === null) return null;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode;
  if ('syscall' in error && 'code' in error) return error.code === 'ENOSPC' ? 13 : 14;
  return null;
};

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
