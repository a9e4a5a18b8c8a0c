import { filled, head, imprint, officialDocument } from '#word';
import type { MinutesContent } from './minutes-content.ts';
import { type MinutesTemplate, minutesTemplate } from './minutes-template.ts';
import { text } from './text.ts';

/**
 * Minutes as a Word document in 纪要格式 (GB/T 9704—2012; DOMAIN, section 5). The same content gives the same bytes.
 * Number, version and log position are in the document's properties, so that a printed page leads back to the log.
 */
export const minutesDocument = (
  content: MinutesContent,
  { fonts, words }: MinutesTemplate = minutesTemplate,
): Promise<Uint8Array> =>
  officialDocument({
    ...content,
    fonts,
    properties: {
      纪要编号: content.numberLine,
      版本: String(content.version),
      会议标识: content.meetingId,
      账本位置: String(content.logPosition),
    },
    watermark: content.draft ? words.draftMark : null,
    children: [
      ...head(fonts, {
        ...content,
        mark: filled(words.mark, { body: content.bodyName }),
        markEnding: words.markEnding,
      }),
      ...text(content, { fonts, words }),
      ...imprint(fonts, {
        ...content,
        printed: filled(words.printed, { date: content.printedOn }),
        copiesLabel: `${words.copies}：`,
      }),
    ],
  });
