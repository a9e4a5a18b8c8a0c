import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeDraft } from '#notice';
import { draftOf } from './corpus.ts';

/** A real notice, dirty as it was found, which lies beside the repository where it is developed and nowhere else. */
const folder = join(process.cwd(), '..', 'shared');
const name = 'seed-notice.txt';

export const seedIsHere = existsSync(join(folder, name));
export const seedDraft = (): Promise<NoticeDraft> => draftOf(folder, name);
