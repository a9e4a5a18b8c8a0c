import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { face, heiTi, song } from './fonts.ts';
import { size4 } from './page.ts';

const oneCharacter = 280;

/** `— 1 —` in 4号宋体: right on odd pages, left on even ones, one character in. */
export const pageNumbers = { default: footer('right'), even: footer('left') };

function footer(side: 'left' | 'right'): Footer {
  const dash = (text: string) => new TextRun({ text, font: face(song, 'eastAsia'), size: size4, characterSpacing: 0 });
  const font = { ascii: song, hAnsi: song, cs: song, eastAsia: song };
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
}

/** 草稿 across every page of a draft. */
export const draftMark = (draft: boolean) => ({ default: header(draft), even: header(draft) });

const header = (draft: boolean): Header =>
  new Header({
    children: [
      new Paragraph({
        children: draft
          ? [new TextWatermark({ text: '草　稿', font: heiTi, color: 'C0C0C0', width: 400, height: 133 })]
          : [],
      }),
    ],
  });
