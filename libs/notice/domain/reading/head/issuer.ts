import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import type { Line } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { dayIn } from './issue-day.ts';
import { labelledLines, statedOnPage } from './page-labels.ts';

const offices: readonly string[] = [
  '人民政府',
  '办事处',
  '办公室',
  '督查室',
  '研究室',
  '办公厅',
  '委员会',
  '局',
  '厅',
  '委',
];
const together: readonly string[] = ['联席会议', '领导小组', '中心', '支队'];
const organ = [...offices, ...together, '管委会', '部', '署', '小组', '院', '总会', '联合会'].join('|');
const nextOrgan = '办公室|办公厅|人民政府|办事处|委员会|局|厅|部|委|署';
const several = '\\p{Script=Han}{2,20}等(?:[一二三四五六七八九十]+|\\d+)(?:个)?部门(?:和单位)?';

/** 甲市教育局、财政局关于…: who issues what a title names. */
const issuerBefore = new RegExp(
  `^(${several}|\\p{Script=Han}{2,30}?(?:${organ})(?:[、\\s]\\p{Script=Han}{2,30}?(?:${nextOrgan}))*)\\s*(?:关于|印发|转发|(?:专题|常务|工作)?会议纪要)`,
  'u',
);
const signer = new RegExp(`^\\p{Script=Han}{3,30}(?:${[...offices, ...together, '党组', '公司'].join('|')})$`, 'u');
const longestSignature = 60;

export const issuerInTitle = (title: string): string | undefined => issuerBefore.exec(title)?.[1];

export interface Issuer {
  readonly issuer: string | null;
  readonly findings: readonly Finding[];
}

/** Who issues the notice: named in its title, by the signature at its day, by the page's labels, or by the page's title. */
export const issuerOf = (
  source: SourceText,
  title: string,
  loose: readonly Line[],
  furniture: readonly Line[],
): Issuer => {
  const stated = issuerInTitle(title) ?? signature(loose) ?? statedOnPage(labelledLines(furniture, loose), 'issuer');
  if (stated) return { issuer: stated, findings: [] };
  const nowhere = { start: 0, end: 0 };
  const onPage = furniture
    .flatMap(({ text }) => text.split(/[\s|｜_]+/u))
    .map(issuerInTitle)
    .find((found) => found);
  return onPage
    ? { issuer: onPage, findings: [finding(source, 'head.issuer-from-page', nowhere, onPage)] }
    : { issuer: null, findings: [finding(source, 'head.issuer-missing', nowhere)] };
};

/** Whoever signs beside the day or on the lines about it; several signers stand on a line each. */
const signature = (loose: readonly Line[]): string | undefined => {
  const dated = loose.findIndex((line) => line.text.length <= longestSignature && dayIn(line.text) !== undefined);
  const beside = loose[dated]?.text.replace(/[\s　]*\S*年.*$/u, '').trim() ?? '';
  if (signer.test(beside)) return beside;
  const nameOn = (index: number): string => loose[index]?.text.replace(/\s/gu, '') ?? '';
  const signs = (index: number): boolean => signer.test(nameOn(index));
  const last = dated < 0 ? undefined : [dated - 1, dated + 1, dated - 2].find(signs);
  if (last === undefined) return undefined;
  const names = [nameOn(last)];
  for (let index = last - 1; signs(index); index -= 1) names.unshift(nameOn(index));
  return names.join(' ');
};
