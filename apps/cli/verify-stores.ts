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

/** As it was written: before version 2 the text was not kept. */
interface Imported {
  readonly sha256: string;
  readonly textSha256?: string | null;
}

/** What is wrong with the notice that an event names: it is not kept, or it was altered. */
export const flawsOf =
  (originals: Originals) =>
  async ({ type, data }: RecordedEvent): Promise<string | null> => {
    if (type !== 'NoticeImported') return null;
    const { sha256, textSha256 = null } = data as Imported;
    try {
      if ((await originals.get(sha256)) === null) return `the notice ${sha256} is not among the originals`;
      if (textSha256 === null || (await originals.get(textSha256)) !== null) return null;
      return `the text ${textSha256} of the notice ${sha256} is not among the originals`;
    } catch (error) {
      if (error instanceof StoreUnavailable) return error.message;
      throw error;
    }
  };
