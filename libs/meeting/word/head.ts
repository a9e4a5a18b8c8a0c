import { AlignmentType, BorderStyle, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { title as boldSong, fangSong, runs } from './fonts.ts';
import type { MinutesContent } from './minutes-content.ts';
import { aboveMark, character, red, textWidth } from './page.ts';

/** Red mark, number, organ and date above the red rule, and the title two lines below it. */
export const head = ({ bodyName, numberLine, organ, date, title }: MinutesContent): readonly Paragraph[] => [
  ...mark(`${bodyName}纪要`),
  blankLine(),
  new Paragraph({ alignment: AlignmentType.CENTER, children: runs(numberLine, fangSong) }),
  organAndDate(organ, date),
  redRule(),
  blankLine(),
  blankLine(),
  ...titleLines(title).map((part) => new Paragraph({ style: 'MinutesTitle', children: runs(part, boldSong) })),
  blankLine(),
];

export const blankLine = (): Paragraph => new Paragraph({});

const MOST_ON_A_LINE = 16;
const LARGEST = 42;

/** One line, as large as the width allows up to 42 pt; a long name has 联席会议纪要 on a line of its own. */
const mark = (text: string): readonly Paragraph[] => {
  const lines = text.length > MOST_ON_A_LINE ? parted(text) : [text];
  const points = Math.min(LARGEST, Math.floor(textWidth / 20 / Math.max(...lines.map(({ length }) => length))));
  return lines.map(
    (part, index) =>
      new Paragraph({
        style: 'MinutesMark',
        spacing: { before: index === 0 ? aboveMark : 120, line: points * 20, lineRule: 'exact' },
        children: runs(part, boldSong, points * 2),
      }),
  );
};

const parted = (text: string): readonly string[] => {
  const ending = '联席会议纪要';
  const at = text.endsWith(ending) ? text.length - ending.length : Math.ceil(text.length / 2);
  return [text.slice(0, at), text.slice(at)];
};

const LONGEST_TITLE = 20;

/** A long title is parted where its sense parts: behind 联席会议, or else in the middle. */
const titleLines = (text: string): readonly string[] => {
  if (text.length <= LONGEST_TITLE) return [text];
  const behind = text.indexOf('联席会议') + '联席会议'.length;
  const at = behind >= text.length / 3 && behind < text.length - 3 ? behind : Math.ceil(text.length / 2);
  return [text.slice(0, at), text.slice(at)];
};

/** 3号, and 4号 where the organ's name is too long for one line. In half points. */
const sizes = { usual: 32, smaller: 28 };

/** In characters: both indents, the least gap, and the spaces that programs put round the numbers of the date. */
const besideOrganAndDate = 5;

/** The organ left, the date right, each one character in, on one line. */
const organAndDate = (organ: string, date: string): Paragraph => {
  const fits = (widthOf(organ + date) + besideOrganAndDate) * character <= textWidth;
  const size = fits ? sizes.usual : sizes.smaller;
  return new Paragraph({
    indent: { left: character, right: character },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character }],
    children: [...runs(organ, fangSong, size), new TextRun({ children: [new Tab(), date], size })],
  });
};

/** In characters; a digit is half of one. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (/[0-9]/.test(one) ? 0.5 : 1), 0);

const redRule = (): Paragraph =>
  new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: red } },
    spacing: { line: 120, lineRule: 'exact' },
  });
