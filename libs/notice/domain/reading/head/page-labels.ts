import type { Line } from '../lines.ts';

/** What the page round the notice states of it: `索引号：… 发布机构：… 发布日期：…`. */
const pageLabels = {
  issuer: /(?:发布机构|发文机关|发文机构|发文单位|制发机关|公开责任部门)/u,
  date: /(?:成文日期|发文日期|印发日期|生成日期|发布日期|公开日期|发布时间)/u,
  number: /(?:发文字号|发文文号|文件编号|文\s*号)/u,
} as const;

/** The lines of the page, and those at the head of the text, where such labels stand. */
export const labelledLines = (furniture: readonly Line[], loose: readonly Line[]): readonly Line[] => [
  ...furniture,
  ...loose.slice(0, 20),
];

export const statedOnPage = (lines: readonly Line[], what: keyof typeof pageLabels): string | undefined => {
  const label = new RegExp(`${pageLabels[what].source}\\s*[：:\\t]\\s*([^\\s　|｜]+)`, 'u');
  for (const { text } of lines) {
    const value = label.exec(text)?.[1];
    if (value) return value;
  }
  return undefined;
};
