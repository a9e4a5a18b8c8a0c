import type { Originals } from './originals.ts';

/**
 * Copies the originals that the others have not; what they have already is read there, so it is known to be whole. Others
 * that they have stay: nobody is in anybody's way under a hash.
 * @throws {StoreUnavailable} `corrupt`: on one side something else is kept under a hash
 */
export const copyOriginals = async (from: Originals, to: Originals): Promise<void> => {
  for (const sha256 of await from.hashes()) {
    if ((await to.get(sha256)) !== null) continue;
    const bytes = await from.get(sha256);
    if (bytes) await to.keep(bytes);
  }
};

/**
 * The first original that some have and others have not; `null`: none. Each is read on both sides, and held against its hash.
 * @throws {StoreUnavailable} `corrupt`
 */
export const originalBeyond = async (some: Originals, others: Originals): Promise<string | null> => {
  for (const sha256 of await some.hashes()) {
    await some.get(sha256);
    if ((await others.get(sha256)) === null) return sha256;
  }
  return null;
};
