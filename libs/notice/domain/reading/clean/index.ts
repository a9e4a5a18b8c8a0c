import type { Finding } from '../draft.ts';
import type { Line } from '../lines.ts';
import { type SourceText, sourceOf } from '../source-text.ts';
import { withDrawnTables } from '../tables/drawn-tables.ts';
import { dropAdvertising } from './advertising.ts';
import { closeFigures } from './figure-blanks.ts';
import { dropFurniture } from './furniture.ts';
import { dropGlyphs } from './glyphs.ts';
import { dropInvisible } from './invisible.ts';
import { joinLines } from './line-breaks.ts';
import { restoreBreaks } from './lost-breaks.ts';
import { evenWidths } from './widths.ts';

export interface CleanText {
  readonly source: SourceText;
  readonly furniture: readonly Line[];
  readonly findings: readonly Finding[];
}

/** The notice without what was never part of it. Every removal is a finding; offsets map back to the original. */
export const clean = (original: string): CleanText => {
  const visible = dropInvisible(sourceOf(original));
  const tabbed = withDrawnTables(visible.source);
  const plain = dropGlyphs(tabbed.source);
  const even = evenWidths(plain.source);
  const closed = closeFigures(even.source);
  const restored = restoreBreaks(closed.source);
  const notice = dropFurniture(restored.source);
  const flowing = joinLines(notice.source);
  const honest = dropAdvertising(flowing.source, notice.furniture);
  return {
    source: honest.source,
    furniture: notice.furniture,
    findings: [visible, tabbed, plain, even, closed, restored, notice, flowing, honest].flatMap(
      ({ findings }) => findings,
    ),
  };
};
