import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { type Fonts, face, red, tableLine } from '#word';

const points = (count: number) => 20 * count;

const style = (
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph });

/** 12 pt on lines of one and a quarter, headings bold: as English minutes are set. */
export const englishStylesIn = (fonts: Fonts): IStylesOptions => ({
  default: {
    document: {
      run: { font: face(fonts, 'body'), size: 24, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { line: 300, lineRule: 'auto', before: 0, after: points(6) } },
    },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { size: 24 } },
    style('Title', 'Title', { size: 36, bold: true, color: red }, { alignment: AlignmentType.CENTER }),
    style('Subtitle', 'Subtitle', { size: 24 }, { alignment: AlignmentType.CENTER, spacing: { after: points(18) } }),
    style(
      'Heading1',
      'heading 1',
      { size: 26, bold: true },
      { outlineLevel: 0, keepNext: true, spacing: { before: points(12), after: points(6) } },
    ),
    // The decision hangs under its item; who does what by when stands out from it.
    style('Decision', 'Decision', {}, { indent: { left: 360 } }),
    style('Action', 'Action', { bold: true }, { indent: { left: 360 }, keepLines: true }),
    style('Attendee', 'Attendee', {}, { indent: { left: 360 }, spacing: { after: 0 } }),
    style(
      'OfficialTable',
      'Table',
      { size: 21 },
      { alignment: AlignmentType.CENTER, spacing: { ...tableLine, after: 0 } },
    ),
    style(
      'OfficialTableHead',
      'Table head',
      { size: 21, bold: true },
      { alignment: AlignmentType.CENTER, spacing: { ...tableLine, after: 0 }, keepNext: true },
    ),
  ],
});
