import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import type { Line } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { titleEnding } from '../words/title-endings.ts';
import { unitEnding } from '../words/unit-words.ts';
import { isDocumentNumber } from './document-number.ts';
import { endsWithDay } from './issue-day.ts';
import { issuerInTitle } from './issuer.ts';

export interface Title {
  readonly title: string;
  readonly findings: readonly Finding[];
}

const issuedSentence = /(?:现将|现就|现把)(?:修订后的|制定的)?《([^《》\n]{4,80})》\S{0,20}(?:印发|转发|公布|下发)/u;
const likeTitle = /关于|印发|《|第.{1,4}次.*纪要|^(?:督\s*办|交\s*办|催\s*办)\s*(?:通\s*知|单)/u;
const mostLines = 4;
const longestTitle = 120;
const longestFirstLine = 60;

/** The title on lines of its own; else the one that a sentence cites as it issues it; else the first line. */
export const titleOf = (source: SourceText, loose: readonly Line[]): Title => {
  const printed = printedTitle(loose);
  if (printed !== undefined) return { title: printed, findings: [] };
  const cited = issuedSentence.exec(source.text);
  if (cited?.[1]) {
    const start = cited.index + cited[0].indexOf('《') + 1;
    const place = { start, end: start + cited[1].length };
    return { title: cited[1], findings: [finding(source, 'head.title-cited', place, cited[1])] };
  }
  const first = loose[0] ?? { text: /\S[^\n\r。]*/u.exec(source.text)?.[0] ?? '', start: 0, end: 0 };
  const title = first.text.slice(0, longestFirstLine);
  return { title, findings: [finding(source, 'head.title-missing', first, title)] };
};

const printedTitle = (loose: readonly Line[]): string | undefined => {
  const titles = loose.slice(0, 12).flatMap((_, index) => titleFrom(loose, index) ?? []);
  const likely = titles.find((each) => /关于|第[\d一二三四五六七八九十百]+次/u.test(each)) ?? titles[0];
  // The page's own title counts the issuers that the notice names: 甲局等五部门关于….
  return (
    titles.find((each) => likely && countsIssuers(likely) && namesSeveral(each) && saysSame(each, likely)) ?? likely
  );
};

const countsIssuers = (title: string): boolean => /^\p{Script=Han}{2,20}等[^关]{1,4}部门关于/u.test(title);
const namesSeveral = (title: string): boolean => issuerInTitle(title)?.includes(' ') === true;
const saysSame = (one: string, other: string): boolean => one.split('关于')[1] === other.split('关于')[1];

/** The title that begins with that line: a long one is set on several lines, and is whole when it ends like one. */
const titleFrom = (loose: readonly Line[], index: number): string | undefined => {
  const first = loose[index]?.text ?? '';
  if (/[_|｜]/u.test(first) || endsWithDay(first) || endsWithSite(first)) return undefined;
  for (let count = 1; count <= mostLines; count += 1) {
    const lines = loose.slice(index, index + count).map(({ text }) => text);
    const text = lines.join('');
    if (lines.some((line) => /[。；：\t]/u.test(line) || isDocumentNumber(line)) || text.length > longestTitle) {
      return undefined;
    }
    // The next line is a whole title itself.
    if (count > 1 && (issuerInTitle(lines.at(-1) ?? '') !== undefined || standsAlone(lines))) return undefined;
    const like = likeTitle.test(text) || (text.length >= 6 && index <= 2);
    if (like && titleEnding.test(text.replace(/[》\s]/gu, '')) && !goesOn.test(loose[index + count]?.text ?? '')) {
      return withoutGaps(lines.join(' '));
    }
  }
  return undefined;
};

/** 关于…的通知-安湖市人民政府网: what the tab of a browser shows. The title itself stands in the page. */
const endsWithSite = (line: string): boolean => {
  const [, title = ''] =
    /^(.+?)\s*[-–—]+\s*\p{Script=Han}{2,24}(?:网|网站|门户|政府|[局委厅办]|办公[室厅])$/u.exec(line) ?? [];
  return titleEnding.test(title);
};

/** 关于…的通知 is the rest of a title behind whoever issues it; behind anything else, a menu say, it is the whole. */
const standsAlone = (lines: readonly string[]): boolean =>
  /^关于/u.test(lines.at(-1) ?? '') &&
  titleEnding.test(lines.at(-1) ?? '') &&
  !unitEnding.test(lines.at(-2) ?? '') &&
  !/(?:部门|单位|政府|机构)$/u.test(lines.at(-2) ?? '');

/** The rest of a title on a line of its own: （2026—2028年）的通知, （征求意见稿）》征求意见的公告. */
const goesOn =
  /^[^《》]{0,40}》|^(?:(?:[（(][^（）()]{2,20}[）)])?[》]?|并[^，。；：]{2,30})的(?:通知|意见|函|通告|决定|报告|批复)$/u;

const organ = '(?:办公室|办公厅|委员会|人民政府|局|厅|部|委|署|院)';
const betweenIssuers = new RegExp(
  `(?<=${organ})\\s+(?=\\p{Script=Han}{2,24}?${organ}(?:\\s*(?:关于|印发|转发)|\\s+\\p{Script=Han}{2,24}?${organ}))`,
  'gu',
);

/** Without the gaps of layout; two issuers keep one between them. */
const withoutGaps = (title: string): string =>
  title
    .split(betweenIssuers)
    .map((part) => part.replace(/\s/gu, ''))
    .join(' ');
