import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { type FontPart, type Fonts, face } from './fonts.ts';
import { character, drawnTogether, line, red, size2, size3, size5, tableLine } from './page.ts';

const twoCharacters = { firstLineChars: 200, firstLine: 2 * character };

const heading = (fonts: Fonts, level: 1 | 2 | 3, part: FontPart): IParagraphStyleOptions => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'OfficialBody',
  quickFormat: true,
  run: { font: face(fonts, part), size: size3, color: '000000', bold: false },
  paragraph: { outlineLevel: level - 1, keepNext: true, indent: twoCharacters },
});

const style = (
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', next: 'OfficialBody', quickFormat: true, run, paragraph });

/** Every page has its 22 lines: none is taken along so that another does not stand alone. The library's type lacks it. */
const allLines = { widowControl: false };

/** Everything that the text looks like is in a style, so that a clerk can change it in one place. */
export const stylesIn = (fonts: Fonts): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: face(fonts, 'body'),
        size: size3,
        characterSpacing: drawnTogether,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { ...line, before: 0, after: 0 }, ...allLines },
    },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { size: size3, characterSpacing: drawnTogether } },
    style(
      'OfficialMark',
      '公文标志',
      { font: face(fonts, 'title'), size: 84, color: red, characterSpacing: 0 },
      { alignment: AlignmentType.CENTER, spacing: line },
    ),
    style(
      'OfficialTitle',
      '公文标题',
      { font: face(fonts, 'title'), size: size2, characterSpacing: 0 },
      { alignment: AlignmentType.CENTER, spacing: line },
    ),
    style('OfficialRule', '公文分隔线', {}, { spacing: { line: 120, lineRule: 'exact' } }),
    // Not justified: on the grid full lines are even without, and LibreOffice loses punctuation that hangs from justified ones.
    style('OfficialBody', '公文正文', {}, { alignment: AlignmentType.LEFT, indent: twoCharacters }),
    style(
      'OfficialList',
      '公文名单',
      {},
      // The list hangs behind its label: 出席 and a colon are three characters.
      { alignment: AlignmentType.LEFT, indent: { left: 5 * character, hanging: 3 * character } },
    ),
    style('OfficialAddressee', '公文主送', {}, { alignment: AlignmentType.LEFT }),
    style(
      'OfficialSignature',
      '公文落款',
      {},
      // Four characters from the right, as the standard has it for a signature without a seal.
      { alignment: AlignmentType.RIGHT, indent: { right: 4 * character }, keepLines: true },
    ),
    style(
      'OfficialTable',
      '公文表格',
      { size: size5, characterSpacing: 0 },
      { alignment: AlignmentType.CENTER, spacing: tableLine },
    ),
    style(
      'OfficialTableHead',
      '公文表头',
      { font: face(fonts, 'heading'), size: size5, characterSpacing: 0 },
      { alignment: AlignmentType.CENTER, spacing: tableLine, keepNext: true },
    ),
    style('OfficialEnd', '公文文末', {}, { spacing: { line: 20, lineRule: 'exact' } }),
    heading(fonts, 1, 'heading'),
    heading(fonts, 2, 'subheading'),
    heading(fonts, 3, 'body'),
  ],
});
