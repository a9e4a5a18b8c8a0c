import { type IFontAttributesProperties, TextRun } from 'docx';

/** The faces that GB/T 9704 names. Each has a stand-in in the font table for machines without it. */
export const fangSong = '仿宋_GB2312';
export const kaiTi = '楷体_GB2312';
export const heiTi = '黑体';
export const title = '方正小标宋简体';
export const song = '宋体';

const latin = 'Times New Roman';

/** Chinese in the face, letters and figures in Times New Roman. */
export const face = (eastAsia: string, hint?: 'eastAsia'): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  ...(hint && { hint }),
});

/** Word takes these for Latin unless told otherwise, and sets them narrow. */
const ambiguous = /([“”‘’—…·]+)/;

/** Text as runs of a face, with the punctuation that Chinese and Latin share set as Chinese. */
export const runs = (text: string, eastAsia: string, size?: number): readonly TextRun[] =>
  text
    .split(ambiguous)
    .filter((part) => part !== '')
    .map((part) => {
      const font = face(eastAsia, ambiguous.test(part) ? 'eastAsia' : undefined);
      return new TextRun({ text: part, font, ...(size !== undefined && { size, characterSpacing: 0 }) });
    });

const standIns = [
  { name: fangSong, alternative: '仿宋', family: 'modern' },
  { name: kaiTi, alternative: '楷体', family: 'modern' },
  { name: heiTi, alternative: 'SimHei', family: 'modern' },
  { name: title, alternative: '宋体', family: 'roman' },
  { name: song, alternative: 'SimSun', family: 'roman' },
];

/** `word/fontTable.xml`: what stands in for a face that a machine lacks. The library writes none. */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...standIns.map(
    ({ name, alternative, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  ),
  '</w:fonts>',
].join('');
