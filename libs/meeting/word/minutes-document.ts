import { Document, DocumentGridType } from 'docx';
import { head } from './head.ts';
import { imprint } from './imprint.ts';
import type { MinutesContent } from './minutes-content.ts';
import { packed } from './packed.ts';
import { character, line, page } from './page.ts';
import { draftMark, pageNumbers } from './page-furniture.ts';
import { styles } from './styles.ts';
import { text } from './text.ts';

/**
 * Minutes as a Word document in 纪要格式 (GB/T 9704—2012; DOMAIN, section 5). The same content gives the same bytes.
 * Number, version and log position are in the document's properties, so that a printed page leads back to the log.
 */
export const minutesDocument = (content: MinutesContent): Promise<Uint8Array> => {
  const document = new Document({
    title: content.title,
    creator: content.organ,
    lastModifiedBy: content.organ,
    revision: 1,
    customProperties: [
      { name: '纪要编号', value: content.numberLine },
      { name: '版本', value: String(content.version) },
      { name: '会议标识', value: content.meetingId },
      { name: '账本位置', value: String(content.logPosition) },
    ],
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 2 * character,
    styles,
    sections: [
      {
        properties: { page, grid: { type: DocumentGridType.LINES, linePitch: line.line } },
        headers: draftMark(content.draft),
        footers: pageNumbers,
        children: [...head(content), ...text(content), ...imprint(content)],
      },
    ],
  });
  return packed(document, `${content.madeOn}T00:00:00Z`);
};
