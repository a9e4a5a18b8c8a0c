import type { Place } from '../../names/index.ts';
import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import type { Line } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { titleEnding } from '../words/document-kinds.ts';
import { fromChinese, yearFromChinese } from '../words/numerals.ts';
import { placeOf } from './place.ts';

export interface Head {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  /** Whose notice it is: elided names of units inherit its level. */
  readonly place: Place;
  readonly findings: readonly Finding[];
}

const numberInBrackets = /^[（(]((?:19|20)\d{2}年第\d{1,4}号)[）)]$/u;
const documentNumber =
  /^(?:发文字号\s*[：:]\s*)?(\p{Script=Han}{0,14}\s*[〔[［（(【]\s*(?:19|20)\d{2}\s*[〕\]］）)】]\s*(?:第\s*)?\d{1,5}\s*号)(?:\s|$)/u;
const issuedSentence = /(?:现将|现就|现把)(?:修订后的|制定的)?《([^《》\n]{4,80})》\S{0,20}(?:印发|转发|公布|下发)/u;
const issuerBefore =
  /^(\p{Script=Han}{2,20}等(?:[一二三四五六七八九十]+|\d+)(?:个)?部门(?:和单位)?|\p{Script=Han}{2,30}?(?:人民政府|办事处|管委会|办公室|督查室|研究室|办公厅|委员会|局|厅|部|委|署|联席会议|领导小组|小组|院|总会|联合会|中心|支队)(?:[、\s]\p{Script=Han}{2,30}?(?:办公室|办公厅|人民政府|办事处|委员会|局|厅|部|委|署))*)\s*(?:关于|印发|转发|(?:专题|常务|工作)?会议纪要)/u;
const signer =
  /^\p{Script=Han}{3,30}(?:人民政府|办事处|办公室|督查室|研究室|办公厅|委员会|局|厅|委|联席会议|领导小组|党组|中心|支队|公司)$/u;
const dayLine =
  /(?:^|[\s（])((?:19|20)\d{2}|[二一][〇○零九\p{Script=Han}]{3})年\s*(\d{1,2}|[一二三四五六七八九十]{1,2})月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})日(?:印发|）)?$/u;

/** What the page round the notice states of it: `索引号：… 发布机构：… 发布日期：…`. */
const pageLabels = {
  issuer: /(?:发布机构|发文机关|发文机构|发文单位|制发机关|公开责任部门)/u,
  date: /(?:成文日期|发文日期|印发日期|生成日期|发布日期|公开日期|发布时间)/u,
  number: /(?:发文字号|发文文号|文件编号|文\s*号)/u,
} as const;

const statedOnPage = (
  furniture: readonly Line[],
  loose: readonly Line[],
  what: keyof typeof pageLabels,
): string | undefined => {
  const label = new RegExp(`${pageLabels[what].source}\\s*[：:\\t]\\s*([^\\s　|｜]+)`, 'u');
  for (const { text } of [...furniture, ...loose.slice(0, 20)]) {
    const value = label.exec(text)?.[1];
    if (value)
      return what === 'date' ? value.replace(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2}).*$/u, '$1年$2月$3日') : value;
  }
  return undefined;
};

/**
 * Title, number, issuer and date of the notice itself: lines of their own before the text or under it. What a sentence
 * cites in passing is none of them; the page round the notice is only asked for what the notice lacks.
 */
export const readHead = (source: SourceText, loose: readonly Line[], furniture: readonly Line[]): Head => {
  const findings: Finding[] = [];
  const whole = { start: 0, end: 0 };
  const title = titleOf(source, loose, findings);
  const number = [...loose.map(({ text }) => text), statedOnPage(furniture, loose, 'number') ?? '']
    .map((text) => (documentNumber.exec(text) ?? numberInBrackets.exec(text))?.[1])
    .find((found) => found);
  if (!number) findings.push(finding(source, 'head.number-missing', whole));
  const issuer = issuerOf(source, title, loose, furniture, findings);
  const issuedOn =
    loose
      .filter((line) => line.text.length <= 60)
      .map((line) => dayIn(line.text))
      .find((day) => day) ??
    dayIn(statedOnPage(furniture, loose, 'date') ?? '') ??
    null;
  if (!issuedOn) findings.push(finding(source, 'head.date-missing', whole));
  return {
    title,
    documentNumber:
      number
        ?.replace(/\s/gu, '')
        .replace(/[[［（(【]/u, '〔')
        .replace(/[\]］）)】]/u, '〕') ?? null,
    issuer,
    issuedOn,
    place: placeOf(issuer ?? title, source.text),
    findings,
  };
};

const titleOf = (source: SourceText, loose: readonly Line[], findings: Finding[]): string => {
  const titles = loose.slice(0, 12).flatMap((_, index) => titleFrom(loose, index) ?? []);
  const likely = titles.find((each) => /关于|第[\d一二三四五六七八九十百]+次/u.test(each)) ?? titles[0];
  // The page's own title counts the issuers that the notice names: 甲局等五部门关于….
  const title =
    titles.find((each) => likely && severalOf(likely) && namesSeveral(each) && saysSame(each, likely)) ?? likely;
  if (title !== undefined) return title;
  const cited = issuedSentence.exec(source.text);
  if (cited?.[1]) {
    const start = cited.index + cited[0].indexOf('《') + 1;
    findings.push(finding(source, 'head.title-cited', { start, end: start + cited[1].length }, cited[1]));
    return cited[1];
  }
  const first = loose[0] ?? { text: /\S[^\n\r。]*/u.exec(source.text)?.[0].slice(0, 60) ?? '', start: 0, end: 0 };
  findings.push(finding(source, 'head.title-missing', first, first.text));
  return first.text.slice(0, 60);
};

const severalOf = (title: string): boolean => /^\p{Script=Han}{2,20}等[^关]{1,4}部门关于/u.test(title);
const namesSeveral = (title: string): boolean => issuerBefore.exec(title)?.[1]?.includes(' ') === true;
const saysSame = (one: string, other: string): boolean => one.split('关于')[1] === other.split('关于')[1];

/** The title that begins with that line: a long one is set on up to three lines, and is whole when it ends like one. */
const titleFrom = (loose: readonly Line[], index: number): string | undefined => {
  const first = loose[index]?.text ?? '';
  if (/[。；：_|｜]/u.test(first) || documentNumber.test(first) || dayLine.test(first)) return undefined;
  for (const count of [1, 2, 3, 4]) {
    const lines = loose.slice(index, index + count);
    const text = lines.map((part) => part.text).join('');
    const like =
      /关于|印发|《|第.{1,4}次.*纪要|^(?:督\s*办|交\s*办|催\s*办)\s*(?:通\s*知|单)/u.test(text) ||
      (text.length >= 6 && index <= 2);
    if (lines.some((part) => /[。；：]/u.test(part.text) || documentNumber.test(part.text))) return undefined;
    if (text.length > 120) return undefined;
    // The next line is a whole title itself.
    if (count > 1 && issuerBefore.test(lines.at(-1)?.text ?? '')) return undefined;
    if (like && titleEnding.test(text.replace(/[》\s]/gu, '')) && !goesOn.test(loose[index + count]?.text ?? '')) {
      return withoutGaps(lines.map((part) => part.text).join(' '));
    }
  }
  return undefined;
};

/** The rest of a title on a line of its own: （2026—2028年）的通知. */
const goesOn = /^(?:(?:[（(][^（）()]{2,20}[）)])?[》]?|并[^，。；：]{2,30})的(?:通知|意见|函|通告|决定|报告|批复)$/u;

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

const issuerOf = (
  source: SourceText,
  title: string,
  loose: readonly Line[],
  furniture: readonly Line[],
  findings: Finding[],
): string | null => {
  const inTitle = issuerBefore.exec(title)?.[1];
  if (inTitle) return inTitle;
  const dated = loose.findIndex((line) => line.text.length <= 60 && dayIn(line.text) !== undefined);
  const beside = loose[dated]?.text.replace(/[\s　]*\S*年.*$/u, '').trim() ?? '';
  if (signer.test(beside)) return beside;
  const signs = (index: number): boolean => signer.test(loose[index]?.text.replace(/\s/gu, '') ?? '');
  const signed = dated < 0 ? undefined : [dated - 1, dated + 1, dated - 2].find(signs);
  if (signed !== undefined) {
    let first = signed;
    while (signs(first - 1)) first -= 1;
    const signers = loose.slice(first, signed + 1).map(({ text }) => text.replace(/\s/gu, ''));
    return signers.join(' ');
  }
  const stated = statedOnPage(furniture, loose, 'issuer');
  if (stated) return stated;
  for (const { text } of furniture) {
    const onPage = text
      .split(/[\s|｜_]+/u)
      .map((entry) => issuerBefore.exec(entry)?.[1])
      .find((found) => found);
    if (onPage) {
      findings.push(finding(source, 'head.issuer-from-page', { start: 0, end: 0 }, onPage));
      return onPage;
    }
  }
  findings.push(finding(source, 'head.issuer-missing', { start: 0, end: 0 }));
  return null;
};

const dayIn = (line: string): string | undefined => {
  const [, year = '', month = '', day = ''] = dayLine.exec(line) ?? [];
  if (!year) return undefined;
  const numeral = (digits: string): number => (/^\d/u.test(digits) ? Number(digits) : fromChinese(digits));
  const y = /^\d/u.test(year) ? Number(year) : yearFromChinese(year);
  const on = `${y}-${String(numeral(month)).padStart(2, '0')}-${String(numeral(day)).padStart(2, '0')}`;
  return new Date(`${on}T00:00:00Z`).toJSON()?.startsWith(on) ? on : undefined;
};
