import { PageOrientation } from 'docx';

/** The page of GB/T 9704—2012, in twips (1/20 pt, 1/1440 inch): A4 with a text area of 156 × 225 mm. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1307, gutter: 0 },
} as const;

/** The same page turned for a wide table, its head at the binding: every margin goes with its edge. */
export const turnedPage = {
  // The library turns the sheet itself.
  size: { ...page.size, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: page.margin.left,
    right: page.margin.top,
    bottom: page.margin.right,
    left: page.margin.bottom,
    header: 720,
    // 7 mm below the text, as on the upright page.
    footer: page.margin.right - (page.margin.bottom - page.margin.footer),
    gutter: 0,
  },
} as const;

/** The width of the text area, upright and turned. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;
export const turnedTextWidth = page.size.height - turnedPage.margin.left - turnedPage.margin.right;

/** 28 characters a line: 16 pt drawn together by 0.25 pt. */
export const character = 315;
export const drawnTogether = -5;

/** 22 lines a page. */
export const line = { line: 579, lineRule: 'exact' } as const;

/** Of tables: closer than the grid of the page, which they keep off. */
export const tableLine = { line: 320, lineRule: 'exact' } as const;

/** From the top of the text area to the red mark: 35 mm. */
export const aboveMark = 1984;

/** Sizes, in half points: 3号 and 4号, 2号, and 5号 for tables. */
export const size3 = 32;
export const size4 = 28;
export const size2 = 44;
export const size5 = 21;

export const red = 'FF0000';
