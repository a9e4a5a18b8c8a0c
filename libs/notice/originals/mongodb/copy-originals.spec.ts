import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '#event-store';
import { copyOriginals, FolderOriginals, type Originals, originalBeyond } from '#notice/originals';
import { openDatabase } from '#read-model/mongodb';
import { describeWithMongo } from '../../../../test/engines/mongodb.ts';
import { MongoOriginals } from './index.ts';

/** Breaks off when it has taken one. */
const takingOne = (originals: Originals): Originals => {
  let taken = 0;
  return {
    hashes: () => originals.hashes(),
    get: (sha256) => originals.get(sha256),
    keep: async (bytes) => {
      if (taken === 1) throw new Error('broken off');
      taken += 1;
      return originals.keep(bytes);
    },
  };
};

await describeWithMongo(
  (engine) => `originals are moved, over ${engine}`,
  ({ url }) => {
    const ends: (() => Promise<unknown>)[] = [];
    afterEach(async () => {
      for (const end of ends.splice(0)) await end();
    });
    const newFolder = async (): Promise<string> => {
      const folder = await mkdtemp(join(tmpdir(), 'lianban-originals-'));
      ends.push(() => rm(folder, { recursive: true }));
      return folder;
    };
    const inFolder = async (): Promise<Originals> => new FolderOriginals(await newFolder());
    const inMongo = async (): Promise<Originals> => {
      const database = openDatabase({ url, database: `lianban-test-${randomUUID()}` });
      ends.push(async () => {
        await database.db.dropDatabase();
        await database.close();
      });
      return new MongoOriginals(database);
    };

    it.each<[string, () => Promise<Originals>, () => Promise<Originals>]>([
      ['a folder to MongoDB', inFolder, inMongo],
      ['MongoDB to a folder', inMongo, inFolder],
      ['a folder to a folder', inFolder, inFolder],
    ])('from %s: broken off after each, repeated, with what the others have already', async (_, openFrom, openTo) => {
      const [from, to] = [await openFrom(), await openTo()];
      for (const byte of [1, 2, 3, 4]) await from.keep(new Uint8Array([byte]));
      await to.keep(new Uint8Array([4]));
      const others = await to.keep(new Uint8Array([5]));
      expect(await originalBeyond(from, to)).not.toBeNull();
      for (const count of [3, 4]) {
        await expect(copyOriginals(from, takingOne(to))).rejects.toThrow('broken off');
        expect(await to.hashes()).toHaveLength(count);
      }
      await copyOriginals(from, to);
      await copyOriginals(from, takingOne(to));
      expect(await originalBeyond(from, to)).toBeNull();
      expect(await originalBeyond(to, from)).toBe(others);
    });

    it('and never from or onto one that was altered', async () => {
      const [altered, whole] = [await newFolder(), await inMongo()];
      const folder = new FolderOriginals(altered);
      const sha256 = await folder.keep(new Uint8Array([1]));
      await whole.keep(new Uint8Array([1]));
      await writeFile(join(altered, sha256), 'forged');
      for (const attempt of [
        () => copyOriginals(whole, folder),
        () => originalBeyond(whole, folder),
        () => originalBeyond(folder, whole),
      ])
        await expect(attempt()).rejects.toThrow(StoreUnavailable);
      await expect(inMongo().then((empty) => copyOriginals(folder, empty))).rejects.toThrow('was altered');
    });
  },
);
