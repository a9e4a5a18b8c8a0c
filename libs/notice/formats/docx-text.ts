import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { type Numbering, numberingOf } from './docx-numbering.ts';
import { rowLine } from './table-grid.ts';

/** Of one part inside, unpacked: a small file may claim to hold any amount. */
const mostBytes = 64 * 1024 * 1024;
const mostColumns = 100;
const documentPart = 'word/document.xml';
const numberingPart = 'word/numbering.xml';

export type UnreadableDocx = 'notice.damaged' | 'notice.too-large' | 'notice.unsupported-format';

/** The paragraphs of a Word document, one a line; a row of a table is one line, its cells with a tab between. */
export const docxText = (bytes: Uint8Array): { readonly text: string } | { readonly unreadable: UnreadableDocx } => {
  let tooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = name === documentPart || name === numberingPart;
        tooLarge ||= wanted && originalSize > mostBytes;
        return wanted && !tooLarge;
      },
    });
    if (tooLarge) return { unreadable: 'notice.too-large' };
    const document = parts[documentPart];
    if (!document) return { unreadable: 'notice.unsupported-format' };
    const numbering = numberingOf(strFromU8(parts[numberingPart] ?? new Uint8Array()));
    return { text: documentText(strFromU8(document), numbering) };
  } catch {
    return { unreadable: 'notice.damaged' };
  }
};

interface Cell {
  text: string;
  columns: number;
  /** It goes on with the cell above it (`w:vMerge` that does not restart). */
  continues: boolean;
}

/** Nothing under these is read: a fall-back, what was moved away (`w:moveTo` has it), how something was set before. */
const unread = new Set(['mc:Fallback', 'w:moveFrom', 'w:rPrChange', 'w:pPrChange']);
/** In the mark of a paragraph: it is there no longer, and no number is counted for it. */
const gone = new Set(['w:del', 'w:moveFrom']);

/**
 * Elements of ISO/IEC 29500-1 that carry text and its structure. What was deleted, moved away or hidden, or is a fall-back, is
 * not read.
 */
const documentText = (xml: string, numbering: Numbering): string => {
  const texts: string[] = [''];
  const tables: Cell[][][] = [];
  let list = { id: '0', level: 0 };
  let inText = false;
  let skipping = 0;
  let hidden = false;
  const write = (text: string): void => {
    texts[texts.length - 1] += text;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        const cell = tables.at(-1)?.at(-1)?.at(-1);
        if (unread.has(name)) skipping += 1;
        if (gone.has(name)) list = { id: '0', level: 0 };
        if (skipping > 0) return;
        if (name === 'w:r') hidden = false;
        else if (name === 'w:vanish') hidden = value !== '0' && value !== 'false';
        else if (name === 'w:t') inText = true;
        else if (name === 'w:tab' && inText === false) write(' ');
        else if (name === 'w:br' || name === 'w:cr') write('\n');
        else if (name === 'w:p') list = { id: '0', level: 0 };
        else if (name === 'w:ilvl') list = { ...list, level: Number(value) || 0 };
        else if (name === 'w:numId') list = { ...list, id: value };
        else if (name === 'w:tbl') tables.push([]);
        else if (name === 'w:tr') tables.at(-1)?.push([]);
        else if (name === 'w:tc') {
          tables.at(-1)?.at(-1)?.push({ text: '', columns: 1, continues: false });
          texts.push('');
        } else if (name === 'w:gridSpan' && cell) cell.columns = Math.min(Number(value) || 1, mostColumns);
        else if (name === 'w:vMerge' && cell) cell.continues = value !== 'restart';
      },
      ontext: (text) => {
        if (inText && skipping === 0 && !hidden) write(text);
      },
      onclosetag: (name) => {
        if (unread.has(name)) skipping -= 1;
        else if (skipping > 0) return;
        else if (name === 'w:t') inText = false;
        else if (name === 'w:pPr' && list.id !== '0') write(numbering(list.id, list.level));
        else if (name === 'w:p') write('\n');
        else if (name === 'w:tc') {
          const text = texts.pop() ?? '';
          const cell = tables.at(-1)?.at(-1)?.at(-1);
          if (cell) cell.text = text;
        } else if (name === 'w:tbl') write(`${rowsOf(tables.pop() ?? []).join('\n')}\n`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return texts.join('').trim();
};

const rowsOf = (rows: readonly (readonly Cell[])[]): readonly string[] => {
  let above: readonly string[] = [];
  return rows.map((cells) => {
    const line: string[] = [];
    for (const { text, columns, continues } of cells) {
      const said = continues ? (above[line.length] ?? '') : text;
      for (let column = 0; column < columns; column += 1) line.push(said);
    }
    above = line;
    return rowLine(line);
  });
};
