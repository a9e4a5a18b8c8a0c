import { AlignmentType, BorderStyle, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { type Fonts, runs } from './fonts.ts';
import { inLines } from './in-lines.ts';
import { aboveMark, character, red, textWidth } from './page.ts';

/** What stands above the text of an official document. */
export interface Head {
  readonly mark: string;
  /** Where a mark that is too long for one line is parted, if it ends so. */
  readonly markEnding: string;
  /** Of the mark and the rule; red when left out. */
  readonly color?: string;
  readonly numberLine: string;
  /** Left and right on the line above the rule. */
  readonly organ: string;
  readonly date: string;
  readonly title: string;
}

/** Red mark, number, organ and date above the red rule, and the title two lines below it. */
export const head = (fonts: Fonts, { mark: text, markEnding, color, ...content }: Head): readonly Paragraph[] => [
  ...mark(fonts, text, markEnding, color),
  blankLine(),
  new Paragraph({ alignment: AlignmentType.CENTER, children: runs(fonts, content.numberLine) }),
  ...organAndDate(fonts, content.organ, content.date),
  rule(color ?? red),
  blankLine(),
  blankLine(),
  ...titleLines(fonts, content.title),
  blankLine(),
];

export const blankLine = (): Paragraph => new Paragraph({});

const MOST_ON_A_LINE = 16;
const LARGEST = 42;

/** One line, as large as the width allows up to 42 pt; a long name has its ending on a line of its own, a longer one two. */
const mark = (fonts: Fonts, text: string, ending: string, color?: string): readonly Paragraph[] => {
  const parts = text.length > MOST_ON_A_LINE ? parted(text, ending) : [text];
  const lines = parts.flatMap((part) => inLines(part, MOST_ON_A_LINE));
  const points = Math.min(LARGEST, Math.floor(textWidth / 20 / Math.max(...lines.map(({ length }) => length))));
  return lines.map(
    (part, index) =>
      new Paragraph({
        style: 'OfficialMark',
        spacing: { before: index === 0 ? aboveMark : 120, line: points * 20, lineRule: 'exact' },
        children: runs(fonts, part, 'title', points * 2, color),
      }),
  );
};

const parted = (text: string, ending: string): readonly string[] => {
  if (ending === '' || !text.endsWith(ending)) return [text];
  return [text.slice(0, -ending.length), ending];
};

const LONGEST_TITLE = 20;

/** A long title is parted where its sense parts: behind 联席会议, and between words. */
export const titleLines = (fonts: Fonts, text: string, longest = LONGEST_TITLE): readonly Paragraph[] =>
  sensibly(text, longest).map(
    (part) => new Paragraph({ style: 'OfficialTitle', children: runs(fonts, part, 'title') }),
  );

const sensibly = (text: string, longest: number): readonly string[] => {
  if (text.length <= longest) return [text];
  const behind = text.indexOf('联席会议') + '联席会议'.length;
  const parts =
    behind >= text.length / 3 && behind < text.length - 3 ? [text.slice(0, behind), text.slice(behind)] : [text];
  return parts.flatMap((part) => inLines(part, longest));
};

/** 3号, and 4号 where the organ's name is too long for one line. In half points. */
const sizes = { usual: 32, smaller: 28 };

/** In characters: both indents, the least gap, and the spaces that programs put round the numbers of the date. */
const besideOrganAndDate = 5;

/** The organ left, the date right, each one character in, on one line; a name that leaves no room for it has the date below. */
const organAndDate = (fonts: Fonts, organ: string, date: string): readonly Paragraph[] => {
  const width = (widthOf(organ + date) + besideOrganAndDate) * character;
  const indent = { left: character, right: character };
  const size = [sizes.usual, sizes.smaller].find((one) => (width * one) / sizes.usual <= textWidth);
  if (size === undefined) {
    const lines = inLines(organ, Math.floor(textWidth / character) - 2);
    return [
      ...lines.map((part) => new Paragraph({ indent, children: runs(fonts, part, 'body') })),
      new Paragraph({ indent, alignment: AlignmentType.RIGHT, children: runs(fonts, date, 'body') }),
    ];
  }
  return [
    new Paragraph({
      indent,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character }],
      children: [...runs(fonts, organ, 'body', size), new TextRun({ children: [new Tab(), date], size })],
    }),
  ];
};

/** In characters; a digit is half of one. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (/[0-9]/.test(one) ? 0.5 : 1), 0);

const rule = (color: string): Paragraph =>
  new Paragraph({
    style: 'OfficialRule',
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color } },
  });
