import { Paragraph } from 'docx';
import type { SlipLevel } from '#kernel';
import {
  body,
  chineseNumeral,
  filled,
  head,
  headed,
  keptWithNext,
  numbered,
  officialDocument,
  runs,
  signature,
} from '#word';

import { slipLevelWords } from './duty-words.ts';
import { type SlipTemplate, slipTemplate } from './slip-template.ts';

/** What stands on a supervision slip, all of it as printed: names instead of ids, days as 2026年3月8日. */
export interface SlipContent {
  readonly bodyName: string;
  /** 督〔2026〕3号 */
  readonly number: string;
  readonly level: SlipLevel;
  readonly unit: string;
  readonly role: string;
  readonly item: { readonly number: string; readonly heading: string; readonly text: string };
  /** By when the duty itself was due when the slip was issued. */
  readonly due: string | null;
  readonly requirement: string;
  readonly deadline: string;
  readonly issuedOn: string;
  /** `null`: nobody knows the name any more. */
  readonly signedBy: string | null;
  readonly slipId: string;
  readonly itemId: string;
  readonly logPosition: number;
  readonly madeOn: string;
}

/** Of mark and rule. Blue and orange are dark enough to be read on paper; the number line says the colour in words. */
const colors: Readonly<Record<SlipLevel, string>> = { blue: '1F4E9E', orange: 'C55A11', red: 'FF0000' };

/** A supervision slip (督办单) as a Word document. The same content gives the same bytes. */
export const slipDocument = (
  content: SlipContent,
  { fonts, words }: SlipTemplate = slipTemplate,
): Promise<Uint8Array> => {
  const { bodyName, number, level, item, role, due, deadline, issuedOn, signedBy } = content;
  const organ = filled(words.organ, { body: bodyName });
  const title = filled(words.title, { item: item.heading });
  const opening =
    due === null
      ? filled(words.openingWithoutDue, { item: item.heading, role })
      : filled(words.opening, { item: item.heading, role, due });
  const sections = [
    [words.matter, `${numbered(item.number, item.heading)}\n${item.text}`],
    [words.requirement, content.requirement],
    [words.deadline, filled(words.deadlineText, { deadline, organ })],
  ] as const;
  return officialDocument({
    title,
    organ,
    fonts,
    madeOn: content.madeOn,
    watermark: null,
    properties: {
      督办单编号: number,
      督办单标识: content.slipId,
      责任事项标识: content.itemId,
      账本位置: String(content.logPosition),
    },
    children: [
      ...head(fonts, {
        mark: filled(words.mark, { body: bodyName }),
        markEnding: words.markEnding,
        color: colors[level],
        numberLine: filled(words.numberLine, { number, level: slipLevelWords[level] }),
        organ,
        date: issuedOn,
        title,
      }),
      new Paragraph({ style: 'OfficialAddressee', children: runs(fonts, `${content.unit}：`) }),
      ...body(fonts, opening),
      ...sections.flatMap(([heading, text], index) =>
        headed(
          fonts,
          `${chineseNumeral(index + 1)}、${heading}`,
          body(fonts, text, index === sections.length - 1 ? keptWithNext : undefined),
        ),
      ),
      ...signature(fonts, [
        ...(signedBy === null ? [] : [filled(words.signedBy, { name: signedBy })]),
        organ,
        issuedOn,
      ]),
    ],
  });
};
