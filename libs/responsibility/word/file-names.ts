import { filled } from '#word';
import type { BulletinContent } from './bulletin-document.ts';
import { type BulletinTemplate, bulletinTemplate } from './bulletin-template.ts';
import type { SituationContent } from './situation-document.ts';
import { type SituationTemplate, situationTemplate } from './situation-template.ts';

/** 关于责任事项落实情况的通报（2026年1月1日至2026年3月31日）. */
export const nameOfBulletin = ({ from, to }: BulletinContent, { words }: BulletinTemplate = bulletinTemplate): string =>
  `${words.title}${filled(words.period, { from, to })}`;

/** 临江市…联席会议责任落实情况表（2026年3月31日）. */
export const nameOfSituation = (
  { bodyName, date }: SituationContent,
  { words }: SituationTemplate = situationTemplate,
): string => `${filled(words.title, { body: bodyName })}（${date}）`;
