import type { Span } from '../draft.ts';
import { type Line, linesOf } from '../lines.ts';
import { bodyKind, memberWords, seats, setWide, shortBody } from '../words/body-words.ts';
import { noPerson, personName } from '../words/person-names.ts';

export type Seat = (typeof seats)[number]['seat'] | 'member';

/** Those whom a label, or a column of a table, names for one seat, each in the words that stand there. */
export interface Roster extends Span {
  readonly seat: Seat;
  readonly entries: readonly string[];
}

const labelOf = (seat: Seat, words: string, before: string): { readonly seat: Seat; readonly label: RegExp } => ({
  seat,
  label: new RegExp(`^${before}${setWide(words)}\\s*：\\s*([^。]*)`, 'u'),
});
const labels = [
  ...seats.map(({ seat, words }) => labelOf(seat, words, `(?:${shortBody}|${bodyKind})?`)),
  labelOf('member', `${memberWords}(?:包括|有|为)?`, '[^。：，、]{0,12}?'),
];
const seatOf = (words: string): Seat | undefined => labels.find(({ label }) => label.test(`${words}：`))?.seat;

/** A line under a label that names one more: a name, a gap and a post, or the post in a bracket. */
const onePerson = new RegExp(
  `^(?:${personName})(?:\\s+\\p{Script=Han}[^。：；]+|\\s*（[^（）]{2,40}）[、，；]?)$`,
  'u',
);

/** The rosters of a text, in its order. */
export const rostersIn = (text: string): readonly Roster[] => {
  const rosters: { seat: Seat; entries: string[]; start: number; end: number }[] = [];
  let open: (typeof rosters)[number] | undefined;
  let columns: readonly string[] = [];
  for (const line of linesOf(text).flatMap(sentencesOf)) {
    const cells = line.text.split('\t').map((cell) => cell.trim());
    if (cells.length > 1) {
      if (cells.some((cell) => headOfNames.test(cell))) columns = cells;
      else {
        const row = rosterOfRow(cells, columns);
        if (row) rosters.push({ ...row, start: line.start, end: line.end });
      }
      open = undefined;
      continue;
    }
    columns = [];
    const labelled = labels.flatMap(({ seat, label }) => {
      const rest = label.exec(line.text)?.[1];
      return rest === undefined ? [] : [{ seat, entries: rest === '' ? [] : [rest], start: line.start, end: line.end }];
    })[0];
    if (labelled) {
      open = labelled;
      rosters.push(labelled);
    } else if (open && onePerson.test(line.text)) {
      open.entries.push(line.text);
      open.end = line.end;
    } else open = undefined;
  }
  return rosters;
};

/** A label may stand behind a stop inside its line. */
const sentencesOf = (line: Line): readonly Line[] => {
  const parts: Line[] = [];
  let from = 0;
  for (const { index } of line.text.matchAll(/(?<=[。；])(?=[^。；：]{2,16}：)/gu)) {
    parts.push(partOf(line, from, index));
    from = index;
  }
  return [...parts, partOf(line, from, line.text.length)];
};

const partOf = (line: Line, from: number, to: number): Line => {
  const text = line.text.slice(from, to).trim();
  const start = line.start + line.text.indexOf(text, from);
  return { ...line, text, start, end: start + text.length };
};

const headOfNames = /^姓\s*名$/u;
/** Columns that say nothing of who somebody is. */
const besides = /序号|编号|电话|联系方式|手机|备注/u;

/** A row of a table: the seat in a cell of its own, or, under a head with 姓名, a member in each row. */
const rosterOfRow = (
  cells: readonly string[],
  columns: readonly string[],
): { readonly seat: Seat; readonly entries: string[] } | undefined => {
  const at = cells.findIndex((cell) => seatOf(cell) !== undefined);
  const seat = at < 0 ? (columns.length > 0 ? 'member' : undefined) : seatOf(cells[at] ?? '');
  if (!seat) return undefined;
  const said = cells.filter(
    (cell, index) => index !== at && cell !== '' && !besides.test(columns[index] ?? '') && !/^\d+$/u.test(cell),
  );
  const named = columns.findIndex((head) => headOfNames.test(head));
  const person = named >= 0 ? cells[named] : said.find((cell) => isName.test(cell) && !noPerson.test(cell));
  if (!person) return undefined;
  const post = said.filter((cell) => cell !== person).join('');
  return post === '' ? undefined : { seat, entries: [`${person} ${post}`] };
};

const isName = new RegExp(`^${personName}$`, 'u');
