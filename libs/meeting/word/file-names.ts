import type { EnglishContent } from './english-content.ts';
import { numberLineOf } from './english-document.ts';
import { type EnglishTemplate, englishTemplate } from './english-template.ts';
import type { MinutesContent } from './minutes-content.ts';

/** 第3期 临江市…第二次会议纪要; of a draft: 临江市…第二次会议纪要（第2稿）. */
export const nameOfMinutes = ({ draft, numberLine, title, version }: MinutesContent): string =>
  draft ? `${title}（第${version}稿）` : `${numberLine} ${title}`;

/** Minutes No. 3 - 临江市…第二次会议. */
export const nameOfEnglish = (content: EnglishContent, { words }: EnglishTemplate = englishTemplate): string =>
  `${numberLineOf(content, words)} - ${content.meeting}`;
