import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { face, fangSong, heiTi, kaiTi, title } from './fonts.ts';
import { character, drawnTogether, line, red, size2, size3 } from './page.ts';

const twoCharacters = { firstLineChars: 200, firstLine: 2 * character };

const heading = (level: 1 | 2 | 3, eastAsia: string): IParagraphStyleOptions => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'MinutesBody',
  quickFormat: true,
  run: { font: face(eastAsia), size: size3, color: '000000', bold: false },
  paragraph: { outlineLevel: level - 1, keepNext: true, indent: twoCharacters },
});

const style = (
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', next: 'MinutesBody', quickFormat: true, run, paragraph });

/** Everything that the text looks like is in a style, so that a clerk can change it in one place. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: face(fangSong),
        size: size3,
        characterSpacing: drawnTogether,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { ...line, before: 0, after: 0 } },
    },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { size: size3, characterSpacing: drawnTogether } },
    style(
      'MinutesMark',
      '纪要标志',
      { font: face(title), size: 84, color: red, characterSpacing: 0 },
      { alignment: AlignmentType.CENTER },
    ),
    style(
      'MinutesTitle',
      '纪要标题',
      { font: face(title), size: size2, characterSpacing: 0 },
      { alignment: AlignmentType.CENTER },
    ),
    style('MinutesBody', '纪要正文', {}, { alignment: AlignmentType.BOTH, indent: twoCharacters }),
    style(
      'MinutesAttendance',
      '纪要名单',
      {},
      // The list hangs behind its label: 出席 and a colon are three characters.
      { alignment: AlignmentType.BOTH, indent: { left: 5 * character, hanging: 3 * character } },
    ),
    heading(1, heiTi),
    heading(2, kaiTi),
    heading(3, fangSong),
  ],
};
