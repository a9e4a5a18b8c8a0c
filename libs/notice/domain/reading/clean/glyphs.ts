import type { SourceText } from '../source-text.ts';
import { isOfMatrix } from '../tables/matrices.ts';
import { type Cleaned, type Removal, remove } from './removal.ts';

/**
 * Symbols that decorate. Signs with a meaning are no decoration: ℃ № ㎡ ㈠ and box characters of forms stay, and so
 * does ○, which is a zero in dates; and so do the marks of a matrix.
 */
const glyphRun = /(?:[[\p{So}\p{Co}※]--[©®°℀-⅏㈀-㏿○□■☐☑☒✓✔]])[[\p{So}\p{Co}※]--[©®°℀-⅏㈀-㏿○□■☐☑☒✓✔]]*/gv;

const punctuation = /[\p{P}\s]/u;

/** A lone symbol may be a mark of the author's (★ for key tasks); this many beside punctuation are dirt. */
const timesToBeDirt = 3;

/** Removes runs of several decorative symbols, and single ones that keep recurring beside punctuation. */
export const dropGlyphs = (source: SourceText): Cleaned => {
  const { text } = source;
  const runs = Array.from(text.matchAll(glyphRun), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    shape: found[0],
  })).filter((run) => !isOfMatrix(text, run));
  let besidePunctuation = 0;
  for (const run of runs) {
    const opensLine = run.start === 0 || /[\n\r]/u.test(text[run.start - 1] ?? '');
    if (!opensLine && (punctuation.test(text[run.end] ?? '\n') || punctuation.test(text[run.start - 1] ?? ''))) {
      besidePunctuation += 1;
    }
  }
  const dirt = runs.filter(({ shape }) => [...shape].length > 1 || besidePunctuation >= timesToBeDirt);
  return remove(
    source,
    dirt.map(({ start, end }): Removal => ({ start, end, code: 'clean.glyphs' })),
  );
};
