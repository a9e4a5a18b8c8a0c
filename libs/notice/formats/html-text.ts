import { Parser } from 'htmlparser2';
import { gridLines, type SpannedCell } from './table-grid.ts';

/** Elements whose text is not part of what is read. */
const unread = new Set('script style noscript template nav select button iframe svg object textarea'.split(' '));
/** Elements that begin and end a line. */
const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th tfoot thead title tr ul'.split(
    ' ',
  ),
);
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

interface OpenTable {
  readonly rows: SpannedCell[][];
  /** Tables that hold tables lay a page out: their cells are read one after the other. */
  holdsTable: boolean;
}

interface OpenCell {
  readonly columns: number;
  readonly rows: number;
}

/** The text of a page, a line for each block; a row of a table is one line, its cells with a tab between. */
export const htmlText = (html: string): string => {
  const texts: string[] = [''];
  const tables: OpenTable[] = [];
  const cells: OpenCell[] = [];
  const unreadFrom: string[] = [];
  let preformatted = 0;
  const write = (text: string): void => {
    texts[texts.length - 1] += text;
  };
  const endCell = (): void => {
    const cell = cells.pop();
    const text = texts.pop() ?? '';
    const row = tables.at(-1)?.rows.at(-1);
    if (cell && row) row.push({ ...cell, text });
    else write(text);
  };
  const endTable = (): void => {
    const table = tables.pop();
    if (!table) return;
    const isGrid = !table.holdsTable && table.rows.some((row) => row.length > 1);
    const lines = isGrid ? gridLines(table.rows) : table.rows.flat().map(({ text }) => text);
    write(`\n${lines.join('\n')}\n`);
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const skipped = unread.has(name) || 'hidden' in attributes || hidden.test(attributes['style'] ?? '');
      if (unreadFrom.length > 0 || (skipped && !voids.has(name))) {
        if (!voids.has(name)) unreadFrom.push(name);
        return;
      }
      if (name === 'br' || blocks.has(name)) write('\n');
      if (name === 'pre') preformatted += 1;
      if (name === 'table') {
        const outer = tables.at(-1);
        if (outer) outer.holdsTable = true;
        tables.push({ rows: [], holdsTable: false });
      } else if (name === 'tr') tables.at(-1)?.rows.push([]);
      else if ((name === 'td' || name === 'th') && tables.length > 0) {
        cells.push({ columns: count(attributes['colspan']), rows: count(attributes['rowspan']) });
        texts.push('');
      }
    },
    ontext: (text) => {
      if (unreadFrom.length === 0) write(preformatted > 0 ? text : spaced(text));
    },
    onclosetag: (name) => {
      if (unreadFrom.length > 0) {
        if (!voids.has(name)) unreadFrom.pop();
        return;
      }
      if ((name === 'td' || name === 'th') && cells.length > 0) endCell();
      else if (name === 'table') endTable();
      else if (name === 'pre') preformatted -= 1;
      if (blocks.has(name)) write('\n');
    },
  });
  parser.end(html);
  while (texts.length > 1) endCell();
  while (tables.length > 0) endTable();
  return (texts[0] ?? '').replace(/ *\n[ \n]*/gu, '\n').trim();
};

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const count = (attribute: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(attribute ?? '1', 10) || 1, 1), 1_000);

/** Line ends of the source are spaces, and between Chinese characters nothing at all. */
const spaced = (text: string): string =>
  text
    .replace(/(?<=[\p{Script=Han}，。、；：）〕】])[ \t]*[\r\n]\s*(?=[\p{Script=Han}（〔【“])/gu, '')
    .replace(/[ \u00a0\t\r\n]+/gu, ' ');
