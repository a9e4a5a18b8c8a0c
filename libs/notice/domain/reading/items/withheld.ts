import { finding } from '../finding.ts';
import type { SourceText } from '../source-text.ts';
import type { DocumentKind } from '../words/document-kinds.ts';
import type { AssignedItems } from './assigned-items.ts';

/** A row of a table, or a label that assigns: who hosts an occasion (主办单位：) does not answer for a task. */
const assigns = /\t|(?:责\s*任|牵\s*头|配\s*合)\s*(?:单\s*位|部\s*门)\s*：/u;

/**
 * A document of a kind that assigns nothing has no items. Where one names parties after labels or in columns none the
 * less, somebody has to look; so has one that hardly assigns anything wherever it names any. Who does what in the sentences
 * of the others is what such documents tell.
 */
export const withheld = (
  source: SourceText,
  { kind, assigns: may }: Pick<DocumentKind, 'kind' | 'assigns'>,
  { items }: AssignedItems,
): AssignedItems => ({
  items: [],
  findings: items.some(({ units, text }) => units.length > 0 && (may === 'hardly' || assigns.test(text)))
    ? [finding(source, 'notice.kind-assigns-nothing', { start: 0, end: 0 }, kind)]
    : [],
});
