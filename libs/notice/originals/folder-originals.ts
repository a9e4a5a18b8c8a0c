import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '#event-store';
import { Originals } from './originals.ts';
import { sha256Of } from './sha256.ts';

const HASH = /^[0-9a-f]{64}$/;

/** Originals in a folder, a file each, named by its hash. */
export class FolderOriginals extends Originals {
  constructor(private readonly folder: string) {
    super();
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Of(bytes);
    const path = join(this.folder, sha256);
    if (existsSync(path)) return sha256;
    // Written beside its place first, so that what stands under a hash is always whole; two at once do not meet.
    const beside = `${path}.${randomUUID()}.part`;
    try {
      await mkdir(this.folder, { recursive: true });
      await writeDurably(beside, bytes);
      await rename(beside, path);
      await syncFolder(this.folder);
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      throw unavailable(error);
    }
    return sha256;
  }

  async hashes(): Promise<readonly string[]> {
    if (!existsSync(this.folder)) return [];
    return (await readdir(this.folder)).filter((name) => HASH.test(name)).sort();
  }

  async get(sha256: string): Promise<Uint8Array | null> {
    const path = join(this.folder, sha256);
    if (!HASH.test(sha256) || !existsSync(path)) return null;
    const bytes = await readFile(path);
    if (sha256Of(bytes) === sha256) return bytes;
    throw new StoreUnavailable(
      'corrupt',
      `The file ${path} was altered: its hash is no longer its name. Put it back from its backup.`,
    );
  }
}

const writeDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** A new name survives a power cut only with its folder; Windows knows no such thing and needs none. */
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const unavailable = (error: unknown): StoreUnavailable =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    ? new StoreUnavailable('full', 'The disk is full: the notice was not kept. Make room and send it again.', {
        cause: error,
      })
    : new StoreUnavailable('io', 'The notice could not be kept: the disk or the rights to the folder are at fault.', {
        cause: error,
      });
