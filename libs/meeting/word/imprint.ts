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
import { face, fangSong, runs } from './fonts.ts';
import type { MinutesContent } from './minutes-content.ts';
import { page, size4, textWidth } from './page.ts';

/** One character of 4号. */
const character4 = 280;
const label = '抄送：';

/**
 * 版记: whom copies go to, who printed it and when, between rules, at the foot of the last page. A table that floats to
 * the bottom margin: the one form that Word and LibreOffice both keep there, however the page before it ends.
 */
export const imprint = ({ copiesTo, organ, printedOn }: MinutesContent): readonly (Table | Paragraph)[] => {
  const hanging = label.length * character4;
  const copies = row(runs(`${label}${copiesTo.join('，')}。`, fangSong, size4), {
    indent: { left: character4 + hanging, hanging, right: character4 },
  });
  const printed = row(
    [
      ...runs(organ, fangSong, size4),
      new TextRun({
        children: [new Tab(), `${printedOn}印发`],
        font: face(fangSong),
        size: size4,
        characterSpacing: 0,
      }),
    ],
    { tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character4 }] },
  );
  return [table(copiesTo.length > 0 ? [copies, printed] : [printed]), afterTable()];
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
const afterTable = (): Paragraph => new Paragraph({ spacing: { line: 20, lineRule: 'exact' } });
