import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { StoreUnavailable } from '#event-store';

/** Marks the file as ours (`file` and every SQLite tool show it): "Lian" in ASCII. */
export const APPLICATION_ID = 0x4c69616e;
export const FORMAT_VERSION = 1;

/** What the first 100 bytes of the file say of it (https://sqlite.org/fileformat2.html#the_database_header). */
export interface LogFile {
  readonly pageSize: number;
  /** How many pages the file should have; more may wait in the write-ahead log. */
  readonly pages: number;
  readonly bytes: number;
}

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const PENDING_BYTE = 0x40000000;

/** Looks at the file without SQLite, which would begin to repair, and so to change, what may not be ours. */
export const inspect = (path: string): LogFile => {
  const header = readAt(path, 0, HEADER_BYTES);
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw damaged(path, header.length === 0 ? 'is empty' : 'does not begin as a log does');
  const version = header.readUInt32BE(60);
  if (header.readUInt32BE(68) !== APPLICATION_ID || version === 0)
    throw new StoreUnavailable('not-a-log', `${path} is a database of something else. Check the path.`);
  if (version > FORMAT_VERSION)
    throw new StoreUnavailable('not-a-log', `The log ${path} was written by a later version. Use that version.`);
  const pageSize = header.readUInt16BE(16);
  return { pageSize: pageSize === 1 ? 65_536 : pageSize, pages: header.readUInt32BE(28), bytes: statSync(path).size };
};

export const hasWriteAheadLog = (path: string): boolean => {
  const wal = `${path}-wal`;
  return existsSync(wal) && statSync(wal).size > 0;
};

/** Nothing waits in a write-ahead log: the file must be as long as its header says. */
export const checkLength = (path: string, { bytes, pages, pageSize }: LogFile): void => {
  if (bytes < pages * pageSize) throw damaged(path, `is cut off: ${bytes} bytes of ${pages * pageSize} are there`);
};

/**
 * A file that was cut off while a write-ahead log waited is stretched again, with zeros, when SQLite moves that log
 * into it. A page that SQLite has written is never all zeros, but for the one page that it never writes.
 */
export const checkStretch = (path: string, before: LogFile): void => {
  const after = inspect(path);
  checkLength(path, after);
  const zeros = Buffer.alloc(after.pageSize);
  for (let page = Math.floor(before.bytes / after.pageSize); page < after.pages; page += 1) {
    const offset = page * after.pageSize;
    if (offset !== PENDING_BYTE && readAt(path, offset, after.pageSize).equals(zeros))
      throw damaged(path, `was cut off after ${before.bytes} bytes`);
  }
};

export const damaged = (path: string, how: string): StoreUnavailable =>
  new StoreUnavailable('corrupt', `The log ${path} ${how}. Keep it as it is, and restore the folder from a backup.`);

const readAt = (path: string, offset: number, length: number): Buffer => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  } finally {
    closeSync(file);
  }
};
