import { partsOf } from './docx-faults.ts';
import { type Element, parseXml, within } from './xml.ts';

/** The text of every paragraph of a document, a tab for a tab; those in tables, too. */
export const linesOf = (docx: Uint8Array): readonly string[] =>
  within(parseXml(partsOf(docx)['word/document.xml'] ?? ''))
    .filter(({ name }) => name === 'w:p')
    .map(textOf);

/** The texts of the cells of every table, row by row, and which rows are marked as the header. */
export const tablesOf = (docx: Uint8Array) =>
  within(parseXml(partsOf(docx)['word/document.xml'] ?? ''))
    .filter(({ name }) => name === 'w:tbl')
    .map((table) => {
      const rows = table.children.filter(({ name }) => name === 'w:tr');
      return {
        rows: rows.map((row) => row.children.filter(({ name }) => name === 'w:tc').map(textOf)),
        headers: rows.map((row) => within(row).some(({ name }) => name === 'w:tblHeader')),
      };
    });

const textOf = (element: Element): string =>
  within(element)
    .filter(({ name }) => name === 'w:r')
    .flatMap(({ children }) => children)
    .map(({ name, text }) => (name === 'w:t' ? text : name === 'w:tab' ? '\t' : ''))
    .join('');
