import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { type Fonts, runs } from './fonts.ts';
import { textWidth } from './page.ts';

export interface Column {
  readonly heading: string;
  /** Its part of the width, beside those of the others. */
  readonly share: number;
  /** Long text stands left, all else in the middle. */
  readonly long?: true;
}

/** A ruled table of texts. Its first row is marked as the header, so that every page repeats it; no row is parted. */
export const table = (
  fonts: Fonts,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = textWidth,
): Table => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / shares));
  const cell = (text: string, index: number, style: 'OfficialTableHead' | 'OfficialTable') =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          style,
          ...(columns[index]?.long && style === 'OfficialTable' && { alignment: AlignmentType.LEFT }),
          children: runs(fonts, text, style === 'OfficialTable' ? 'body' : 'heading'),
        }),
      ],
    });
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 60, right: 60, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, index) => cell(heading, index, 'OfficialTableHead')),
      }),
      ...rows.map(
        (texts) =>
          new TableRow({ cantSplit: true, children: texts.map((text, index) => cell(text, index, 'OfficialTable')) }),
      ),
    ],
  });
};
