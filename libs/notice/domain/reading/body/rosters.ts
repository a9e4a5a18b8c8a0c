import { linesOf } from '../lines.ts';
import { bodyKind, memberWords, seats, setWide, shortBody } from '../words/body-words.ts';
import { noPerson, personName, vacant } from '../words/person-names.ts';

export type Seat = (typeof seats)[number]['seat'] | 'member';

/** Those whom a label, or a column of a table, names for one seat, each in the words that stand there. */
export interface Roster {
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
  `^(?:(?:${personName})\\s+\\p{Script=Han}[^。：；]+|(?:${personName}|${vacant})\\s*（[^（）]{2,40}）[、，；]?)$`,
  'u',
);

/** A label may stand behind a stop inside its line. */
const beforeLabel = /(?<=[。；])(?=[^。；：]{2,16}：)/u;

/** The rosters of a text, in its order. */
export const rostersIn = (text: string): readonly Roster[] => {
  const rosters: { seat: Seat; entries: string[] }[] = [];
  let open: (typeof rosters)[number] | undefined;
  let columns: readonly string[] = [];
  for (const words of linesOf(text).flatMap((line) => line.text.split(beforeLabel))) {
    const cells = words.split('\t').map((cell) => cell.trim());
    if (cells.length > 1) {
      open = undefined;
      if (cells.some((cell) => headOfNames.test(cell))) columns = cells;
      else rosters.push(...rosterOfRow(cells, columns));
      continue;
    }
    columns = [];
    const labelled = labelledRoster(words.trim());
    if (labelled) rosters.push(labelled);
    if (!labelled && open && onePerson.test(words)) open.entries.push(words);
    else open = labelled;
  }
  return rosters;
};

const labelledRoster = (words: string): { seat: Seat; entries: string[] } | undefined => {
  for (const { seat, label } of labels) {
    const rest = label.exec(words)?.[1];
    if (rest !== undefined) return { seat, entries: rest === '' ? [] : [rest] };
  }
  return undefined;
};

const headOfNames = /^姓\s*名$/u;
/** Columns that say nothing of who somebody is. */
const besides = /序号|编号|电话|联系方式|手机|备注/u;

/** A row of a table: the seat in a cell of its own, or, under a head with 姓名, a member in each row. */
const rosterOfRow = (
  cells: readonly string[],
  columns: readonly string[],
): readonly { seat: Seat; entries: string[] }[] => {
  const at = cells.findIndex((cell) => seatOf(cell) !== undefined);
  const seat = at < 0 ? (columns.length > 0 ? 'member' : undefined) : seatOf(cells[at] ?? '');
  if (!seat) return [];
  const said = cells.filter(
    (cell, index) => index !== at && cell !== '' && !besides.test(columns[index] ?? '') && !/^\d+$/u.test(cell),
  );
  const named = columns.findIndex((head) => headOfNames.test(head));
  const person = named >= 0 ? cells[named] : said.find((cell) => isName.test(cell) && !noPerson.test(cell));
  if (!person) return [];
  const post = said.filter((cell) => cell !== person).join('');
  return post === '' ? [] : [{ seat, entries: [`${person} ${post}`] }];
};

const isName = new RegExp(`^${personName}$`, 'u');
