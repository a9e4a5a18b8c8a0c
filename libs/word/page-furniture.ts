import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { type Fonts, face } from './fonts.ts';
import { size4 } from './page.ts';

const oneCharacter = 280;

/** `— 1 —` in 4号宋体: right on odd pages, left on even ones, one character in. */
export const pageNumbers = (fonts: Fonts) => ({ default: footer(fonts, 'right'), even: footer(fonts, 'left') });

const footer = (fonts: Fonts, side: 'left' | 'right'): Footer => {
  const dash = (text: string) =>
    new TextRun({ text, font: face(fonts, 'pageNumber', 'eastAsia'), size: size4, characterSpacing: 0 });
  const { pageNumber } = fonts;
  const font = { ascii: pageNumber, hAnsi: pageNumber, cs: pageNumber, eastAsia: pageNumber };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { line: 280, lineRule: 'exact' },
        indent: { [side]: oneCharacter },
        children: [
          dash('— '),
          new TextRun({ children: [PageNumber.CURRENT], font, size: size4, characterSpacing: 0 }),
          dash(' —'),
        ],
      }),
    ],
  });
};

/** How long the mark across a page is, in points: it stands on the diagonal of the text area. */
const ACROSS = 480;

/** A word, such as 征求意见稿, across every page; `null`: none. */
export const watermark = (fonts: Fonts, text: string | null) => ({
  default: header(fonts, text),
  even: header(fonts, text),
});

const header = (fonts: Fonts, text: string | null): Header =>
  new Header({ children: [new Paragraph({ children: text === null ? [] : [across(fonts, text)] })] });

const across = (fonts: Fonts, text: string): TextWatermark => {
  const characters = [...text].reduce((sum, one) => sum + (one < '\u2e80' ? 0.65 : 1), 0);
  const [width, height] = [ACROSS, Math.min(Math.round(ACROSS / characters), 140)];
  return new TextWatermark({ text, font: fonts.heading, color: 'C0C0C0', width, height });
};
