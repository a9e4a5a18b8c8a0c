import { type Verification, verifyLog } from '#audit';
import { type RecordedEvent, StoreUnavailable } from '#event-store';
import { FolderOriginals } from '#notice/originals';
import { events, placesIn } from '../server/index.ts';
import { readLog } from './read-log.ts';

/** Verifies the log of a data folder, and the notices that it names by their hash. */
export const verifyFolder = (folder: string): Promise<Verification> => {
  const originals = new FolderOriginals(placesIn(folder).originals);
  const originalFlaw = async ({ type, data }: RecordedEvent): Promise<string | null> => {
    if (type !== 'NoticeImported') return null;
    const { sha256 } = data as { readonly sha256: string };
    try {
      return (await originals.get(sha256)) === null ? `the notice ${sha256} is not among the originals` : null;
    } catch (error) {
      if (error instanceof StoreUnavailable) return error.message;
      throw error;
    }
  };
  return readLog(folder, (store) => verifyLog(store, events, originalFlaw));
};
