import { type IFontAttributesProperties, TextRun } from 'docx';

/** Which face sets which part of a document. A body may have others than the standard's: see its template. */
export interface Fonts {
  readonly body: string;
  /** 一、 */
  readonly heading: string;
  /** （一） */
  readonly subheading: string;
  /** The mark and the title. */
  readonly title: string;
  readonly pageNumber: string;
  /** Letters and figures, wherever they stand. */
  readonly latin: string;
}

/** The faces that GB/T 9704 names. Each has a stand-in in the font table for machines without it. */
export const standardFonts: Fonts = {
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  title: '方正小标宋简体',
  pageNumber: '宋体',
  latin: 'Times New Roman',
};

export type FontPart = Exclude<keyof Fonts, 'latin'>;

/** Chinese in the face of the part, letters and figures in the Latin one. */
export const face = (fonts: Fonts, part: FontPart, hint?: 'eastAsia'): IFontAttributesProperties => ({
  ascii: fonts.latin,
  hAnsi: fonts.latin,
  cs: fonts.latin,
  eastAsia: fonts[part],
  ...(hint && { hint }),
});

/** Word takes these for Latin unless told otherwise, and sets them narrow. */
const ambiguous = /([“”‘’—…·]+)/;

/** Text as runs of a face, with the punctuation that Chinese and Latin share set as Chinese. */
export const runs = (
  fonts: Fonts,
  text: string,
  part: FontPart = 'body',
  size?: number,
  color?: string,
): readonly TextRun[] =>
  text
    .split(ambiguous)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const font = face(fonts, part, ambiguous.test(piece) ? 'eastAsia' : undefined);
      return new TextRun({
        text: piece,
        font,
        ...(size !== undefined && { size, characterSpacing: 0 }),
        ...(color && { color }),
      });
    });

const standIns: Readonly<Record<string, readonly [alternative: string, family: 'modern' | 'roman']>> = {
  仿宋_GB2312: ['仿宋', 'modern'],
  楷体_GB2312: ['楷体', 'modern'],
  黑体: ['SimHei', 'modern'],
  方正小标宋简体: ['宋体', 'roman'],
  宋体: ['SimSun', 'roman'],
};

/** `word/fontTable.xml`: what stands in for a face that a machine lacks. The library writes none. */
export const fontTable = ({ latin: _, ...chinese }: Fonts): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...[...new Set(Object.values(chinese))].map((name) => {
      const [alternative, family] = standIns[name] ?? ['宋体', 'auto'];
      return (
        `<w:font w:name="${escaped(name)}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/>` +
        `<w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`
      );
    }),
    '</w:fonts>',
  ].join('');

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
