import type { SourceText } from '../source-text.ts';
import { type Cleaned, type Removal, remove } from './removal.ts';

/** Zero-width characters, soft hyphens, stray marks and controls; white space and line ends stay. */
const invisible = /[[\p{Cc}\p{Cf}\uFE00-\uFE0F\uFFFD]--[\t\n\r\f]]+/gv;

export const dropInvisible = (source: SourceText): Cleaned =>
  remove(
    source,
    Array.from(
      source.text.matchAll(invisible),
      (found): Removal => ({ start: found.index, end: found.index + found[0].length, code: 'clean.invisible' }),
    ),
  );
