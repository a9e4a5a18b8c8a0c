import {
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { type Fonts, face, runs } from './fonts.ts';
import { page, size4, textWidth } from './page.ts';

/** One character of 4号. */
const character4 = 280;

/** What stands at the foot of the last page. */
export interface Imprint {
  readonly copiesTo: readonly string[];
  readonly organ: string;
  /** 2026年3月8日印发 */
  readonly printed: string;
  /** 抄送： */
  readonly copiesLabel: string;
}

/**
 * 版记: whom copies go to, who printed it and when, between rules, at the foot of the last page. A table that floats to
 * the bottom margin: the one form that Word and LibreOffice both keep there, however the page before it ends.
 */
export const imprint = (fonts: Fonts, content: Imprint): readonly (Table | Paragraph)[] => {
  const { copiesTo, organ, printed, copiesLabel } = content;
  const hanging = copiesLabel.length * character4;
  const copies = row(runs(fonts, `${copiesLabel}${copiesTo.join('，')}。`, 'body', size4), {
    indent: { left: character4 + hanging, hanging, right: character4 },
  });
  const printing = row(
    [
      ...runs(fonts, organ, 'body', size4),
      new TextRun({
        children: [new Tab(), printed],
        font: face(fonts, 'body'),
        size: size4,
        characterSpacing: 0,
      }),
    ],
    { tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character4 }] },
  );
  return [table(copiesTo.length > 0 ? [copies, printing] : [printing]), afterTable()];
};

const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noMargins = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA };

const table = (rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: noMargins,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: page.margin.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      leftFromText: 0,
      rightFromText: 0,
      topFromText: 0,
      bottomFromText: 0,
      overlap: OverlapType.NEVER,
    },
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows,
  });

const row = (children: readonly TextRun[], layout: IParagraphOptions): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: 420, rule: 'atLeast' },
    children: [
      new TableCell({
        width: { size: textWidth, type: WidthType.DXA },
        margins: noMargins,
        children: [
          new Paragraph({
            spacing: { line: 400, lineRule: 'exact' },
            indent: { left: character4, right: character4 },
            ...layout,
            children,
          }),
        ],
      }),
    ],
  });

/** A document cannot end in a table; this line is too low to make a page of its own. */
const afterTable = (): Paragraph => new Paragraph({ style: 'OfficialEnd' });
