import { Document, DocumentGridType, type ISectionOptions, type IStylesOptions } from 'docx';
import type { Fonts } from './fonts.ts';
import { packed } from './packed.ts';
import { character, line, page, turnedPage } from './page.ts';
import { pageNumbers, watermark } from './page-furniture.ts';
import { stylesIn } from './styles.ts';

export interface OfficialDocument {
  readonly title: string;
  readonly organ: string;
  /** By which a printed page leads back to the log: number, position. */
  readonly properties: Readonly<Record<string, string>>;
  readonly fonts: Fonts;
  /** Across every page; `null`: nothing. */
  readonly watermark: string | null;
  readonly turned?: boolean;
  /** Those of Chinese documents, on the grid of the standard, when left out. */
  readonly styles?: IStylesOptions;
  readonly children: ISectionOptions['children'];
  /** The day, `YYYY-MM-DD`, that the file says it was made on. */
  readonly madeOn: string;
}

/** A document as a .docx, and what a clerk would call it. */
export interface NamedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A Word document on the page of GB/T 9704—2012 (DOMAIN, section 5). The same content gives the same bytes. */
export const officialDocument = (content: OfficialDocument): Promise<Uint8Array> => {
  const { title, organ, properties, fonts, turned = false, styles, children, madeOn } = content;
  const document = new Document({
    title,
    creator: organ,
    lastModifiedBy: organ,
    revision: 1,
    customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 2 * character,
    styles: styles ?? stylesIn(fonts),
    sections: [
      {
        properties: {
          page: turned ? turnedPage : page,
          ...(!styles && { grid: { type: DocumentGridType.LINES, linePitch: line.line } }),
        },
        headers: watermark(fonts, content.watermark),
        footers: pageNumbers(fonts),
        children,
      },
    ],
  });
  return packed(document, fonts, `${madeOn}T00:00:00Z`);
};
