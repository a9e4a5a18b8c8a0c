import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '#event-store';
import { originalsContractKeptBy, testOriginals } from '../testing/originals-contract.ts';
import { FolderOriginals } from './index.ts';

const newFolder = () => mkdtemp(join(tmpdir(), 'lianban-originals-'));

describe(originalsContractKeptBy('A folder'), () =>
  testOriginals(async () => {
    const place = await newFolder();
    const folder = join(place, 'originals');
    return {
      open: () => new FolderOriginals(folder),
      count: async () => (await readdir(folder)).length,
      forge: (sha256, bytes) => writeFile(join(folder, sha256), bytes),
      remove: () => rm(place, { recursive: true, force: true }),
    };
  }),
);

it('says that it cannot keep a notice where its folder cannot be', async () => {
  const place = await newFolder();
  await writeFile(join(place, 'originals'), 'a file, where the folder should be');
  const kept = new FolderOriginals(join(place, 'originals')).keep(new Uint8Array([1]));
  await expect(kept).rejects.toThrow(StoreUnavailable);
  await rm(place, { recursive: true, force: true });
});
