import type { NoticeDraft } from '../domain/reading/index.ts';
import type { Originals } from '../originals/index.ts';

/**
 * All that was read from a file, which the log has only in part: persons, lesser findings, targets, open lists. It is kept
 * beside the original.
 */
export const readingBytes = (draft: NoticeDraft): Uint8Array => new TextEncoder().encode(JSON.stringify(draft));

/** `null` where it is not there, or the notice was imported before readings were kept. */
export const keptReading = async (originals: Originals, sha256: string | null): Promise<NoticeDraft | null> => {
  const bytes = sha256 === null ? null : await originals.get(sha256);
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as NoticeDraft) : null;
};
