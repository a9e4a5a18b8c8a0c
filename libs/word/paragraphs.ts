import { Paragraph, type Table } from 'docx';
import { type Fonts, runs } from './fonts.ts';

/**
 * Of the last text before an imprint or a signature, so that neither stands on a page alone: its end goes along. Word takes
 * two lines of it, LibreOffice the whole paragraph.
 */
export const keptWithNext = { keepNext: true, widowControl: true } as const;

/** Text, one paragraph a line, indented by two characters. */
export const body = (
  fonts: Fonts,
  text: string,
  last: typeof keptWithNext | undefined = undefined,
): readonly Paragraph[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(
      (line, at, { length }) =>
        new Paragraph({
          style: 'OfficialBody',
          children: runs(fonts, line.trim()),
          ...(at === length - 1 && last),
        }),
    );

/** 一、… and what stands under it. */
export const headed = (
  fonts: Fonts,
  heading: string,
  under: readonly (Paragraph | Table)[],
): readonly (Paragraph | Table)[] => [
  new Paragraph({ style: 'Heading1', children: runs(fonts, heading, 'heading') }),
  ...under,
];

/** Who signs and when, one line below the text and on one page. */
export const signature = (fonts: Fonts, lines: readonly string[]): readonly Paragraph[] => [
  new Paragraph({ keepNext: true }),
  ...lines.map(
    (line, at) =>
      new Paragraph({
        style: 'OfficialSignature',
        children: runs(fonts, line),
        keepNext: at < lines.length - 1,
      }),
  ),
];
