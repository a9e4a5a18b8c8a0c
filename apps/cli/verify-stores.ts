import { type Verification, verifyLog } from '#audit';
import { type RecordedEvent, StoreUnavailable } from '#event-store';
import type { Originals } from '#notice/originals';
import { type Configuration, events, openOriginals } from '../server/index.ts';
import { readLog } from './read-log.ts';

/** Verifies the log, and the notices that it names by their hash. */
export const verifyStores = async (configuration: Configuration): Promise<Verification> => {
  const { originals, close } = openOriginals(configuration);
  try {
    return await readLog(configuration, (store) => verifyLog(store, events, flawsOf(originals)));
  } finally {
    await close();
  }
};

/** As it was written: the first version did not keep the text, nor the first two the reading. */
interface Imported {
  readonly sha256: string;
  readonly textSha256?: string | null;
  readonly readingSha256?: string | null;
}

/** What is wrong with the notice that an event names, its text or its reading: it is not kept, or it was altered. */
export const flawsOf =
  (originals: Originals) =>
  async ({ type, data }: RecordedEvent): Promise<string | null> => {
    if (type !== 'NoticeImported') return null;
    const { sha256, textSha256 = null, readingSha256 = null } = data as Imported;
    const kept = { notice: sha256, text: textSha256, reading: readingSha256 };
    try {
      for (const [what, hash] of Object.entries(kept)) {
        if (hash !== null && (await originals.get(hash)) === null)
          return `the ${what} ${hash} is not among the originals`;
      }
      return null;
    } catch (error) {
      if (error instanceof StoreUnavailable) return error.message;
      throw error;
    }
  };
