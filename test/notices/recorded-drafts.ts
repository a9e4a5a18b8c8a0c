import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readerVersion } from '#notice';
import { draftOf, noticesIn } from './corpus.ts';

/** What a reader made of the corpus: a hash of each draft, whole, by the name of the notice. */
export interface RecordedDrafts {
  readonly readerVersion: string;
  readonly drafts: Readonly<Record<string, string>>;
}

export const recordPath = 'test/notices/recorded-drafts.json';

export const recorded = (): RecordedDrafts => JSON.parse(readFileSync(recordPath, 'utf8'));

export const draftsNow = async (folder: string): Promise<RecordedDrafts> => {
  const drafts: Record<string, string> = {};
  for (const name of noticesIn(folder)) drafts[name] = hashOf(await draftOf(folder, name));
  return { readerVersion, drafts };
};

/** Notices of which one and the same version is said to have made two drafts. */
export const changedWithinAVersion = (before: RecordedDrafts, now: RecordedDrafts): readonly string[] =>
  before.readerVersion !== now.readerVersion
    ? []
    : Object.keys(before.drafts).filter((name) => now.drafts[name] && now.drafts[name] !== before.drafts[name]);

const hashOf = (draft: object): string => createHash('sha256').update(JSON.stringify(draft)).digest('hex').slice(0, 16);
