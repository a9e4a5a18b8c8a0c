import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Originals } from './originals.ts';

/** Originals in a folder, a file each, named by its hash. */
export class FolderOriginals extends Originals {
  constructor(private readonly folder: string) {
    super();
  }

  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = join(this.folder, sha256);
    if (existsSync(path)) return sha256;
    await mkdir(this.folder, { recursive: true });
    // Written beside its place first, so that what stands under a hash is always whole.
    const file = await open(`${path}.part`, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
    return sha256;
  }

  async get(sha256: string): Promise<Uint8Array | null> {
    const path = join(this.folder, sha256);
    return /^[0-9a-f]{64}$/.test(sha256) && existsSync(path) ? readFile(path) : null;
  }
}
