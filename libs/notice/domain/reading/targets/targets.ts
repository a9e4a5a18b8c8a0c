import type { Finding, Indicator, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import { linesOf } from '../lines.ts';
import type { LocalClause } from '../places/localities.ts';
import type { SourceText } from '../source-text.ts';
import { timeAt } from '../times/time-rules.ts';
import { markerAt } from '../words/markers.ts';
import { countUnit } from '../words/measure-words.ts';
import { looksLikeTarget, looksLikeUndatedTarget, targetsByYear, targetsInClause } from './target-rules.ts';
import { targetsInTables } from './target-tables.ts';

const clausePattern = /[^，。；：\t\n\r]+/gu;
/** The year of 2000年底前建成的小区 tells things apart. */
const yearOf = /(20\d{2})年(?!(?:年?底|末)?(?:之|以)?前(?:建成|投用|开工|竣工|注册|登记|出生)\p{Script=Han}{0,2}的)/gu;
/** The rest of such a sentence counts what is there. */
const howItIs = /现有[^率比，]{0,16}\d|共有|共设|发现|下辖|截至|近[年几]|年[^，。]{0,4}以来|完成了/u;
/** 覆盖率2025年达到97%，2026年达到98%: of the same. */
const laterYear = /^20\d{2}年(?:力争)?(?:达|达到|提高到|提升到|增加到|不低于|超过)\d/u;
/** 每年培训300人次 is reached anew each year. */
const eachYear = /^(?:全[省市县区])?每年(?:培训|新增|新建|改造|培育|建成|举办|开展|选派|引进|扶持)/u;
/** 其中城区5000个、沙县3000个: shares of a figure, of which one is no place that is known. */
const part = `\\p{Script=Han}{1,8}[区县市州旗镇乡村道]\\d+(?:\\.\\d+)?(?:${countUnit})`;
const split = new RegExp(`^其中${part}(?:[、和]${part})+$`, 'u');
const isSplit = (clause: string): boolean => split.test(clause.replace(/\s/gu, ''));
const thisYear = /(?:^|[^\d])(?:今年|全年|本年度?|年内)/u;

export interface Targets {
  readonly indicators: readonly Indicator[];
  readonly findings: readonly Finding[];
}

/**
 * Numbers to be reached: shares and numbers per head anywhere, plain counts where a year stands over them, and quotas
 * by locality. The year is the nearest one said before in the same paragraph; 今年 is that of the issue. A bound under a
 * year that is none of them is told, and so is a count of what is to be built or held without one.
 */
export const readTargets = (source: SourceText, local: readonly LocalClause[], issuedOn: string | null): Targets => {
  const { text } = source;
  const indicators: Indicator[] = [...targetsInTables(text)];
  const unread: Span[] = [];
  const isShare = within(local.filter(({ quota }) => quota));
  const year = issuedOn?.slice(0, 4) ?? null;
  for (const line of linesOf(text)) {
    let by: string | null = null;
    let before = '';
    const marker = markerAt(line.text, 0)?.length ?? 0;
    const words = line.text.slice(marker);
    let tellsHowItIs = false;
    for (const { 0: clause, index } of words.matchAll(clausePattern)) {
      if (words[index - 1] === '。') tellsHowItIs = false;
      tellsHowItIs ||= howItIs.test(clause);
      if (tellsHowItIs) continue;
      const years = [...clause.matchAll(yearOf)];
      if (!/〔|《|第\d+号/u.test(clause)) by = years.at(-1)?.[1] ?? (thisYear.test(clause) ? year : by);
      const start = line.start + marker + index;
      // What a year before that of the issue counts is how it was.
      if (by !== null && year !== null && by < year) continue;
      // 青岭镇、白石镇各建成2个 is a share of what another clause names.
      if (isShare(start)) continue;
      if (isSplit(clause)) {
        unread.push({ start, end: start + clause.length });
        continue;
      }
      if (!/\d/u.test(clause)) {
        before = clause;
        continue;
      }
      const byYear = targetsByYear(`${before}，${clause}`, clause);
      for (const each of byYear) indicators.push({ ...each, quotas: [] });
      const stated = byYear.length > 0 ? [] : targetsInClause(clause, before, by !== null || eachYear.test(clause));
      const said = laterYear.test(clause) ? indicators.at(-1)?.name : undefined;
      for (const each of stated) indicators.push({ ...each, name: said ?? each.name, by: each.by ?? by, quotas: [] });
      const seemsOne = by === null ? looksLikeUndatedTarget : looksLikeTarget;
      if (byYear.length + stated.length === 0 && seemsOne(clause)) unread.push({ start, end: start + clause.length });
      // 2026年改造小区20个，2027年启动25个: of the same.
      before = stated.at(-1)?.name ?? clause;
    }
  }
  const { indicators: shared, nameless } = quotaIndicators(text, local);
  // A total that is shared out among localities is one indicator with its quotas.
  const alone = indicators.filter(
    ({ name, target }) => !shared.some((one) => one.name === name && one.target === target),
  );
  const isTotal = ({ start, end }: Span): boolean => {
    const words = text.slice(start, end);
    return shared.some(({ name, target }) => words.includes(name) && words.includes(String(target)));
  };
  const asked = unread.filter((place) => !isTotal(place));
  const findings = [...asked, ...nameless].map((place) =>
    finding(source, 'targets.unread', place, text.slice(place.start, place.end)),
  );
  return { indicators: [...alone, ...shared], findings };
};

/** Whether a place is in one of those spans, which are in order; asked in the order of the text. */
const within = (spans: readonly Span[]): ((at: number) => boolean) => {
  let from = 0;
  return (at) => {
    while ((spans[from]?.end ?? at + 1) <= at) from += 1;
    return (spans[from]?.start ?? at + 1) <= at;
  };
};

interface Quotas {
  readonly indicators: readonly Indicator[];
  /** Quotas of which nothing says what they count. */
  readonly nameless: readonly Span[];
}

/** Neighbouring clauses of quotas are one indicator, named by the clause before them or behind the last of their numbers. */
const quotaIndicators = (text: string, local: readonly LocalClause[]): Quotas => {
  const groups: [LocalClause, ...LocalClause[]][] = [];
  for (const clause of local) {
    if (!clause.quota) continue;
    const group = groups.at(-1);
    const before = group?.at(-1);
    const near = before !== undefined && (clause.start === before.start || Math.abs(clause.start - before.end) <= 2);
    if (group && near && before.quota?.unit === clause.quota.unit) group.push(clause);
    else groups.push([clause]);
  }
  const indicators: Indicator[] = [];
  const nameless: Span[] = [];
  for (const group of groups) {
    const [first] = group;
    const total = totalBefore(text, first.start);
    const place = { start: first.start, end: group.at(-1)?.end ?? first.end };
    const by = [...sentenceBefore(text, first.start).matchAll(yearOf)].at(-1)?.[1] ?? null;
    // 曲溪市3家医院未达标 tells how it is.
    const isAsked = by !== null || looksLikeTarget(text.slice(place.start, place.end));
    const name = total.name || (isAsked ? nameBehind(text, group.at(-1) ?? first) : '');
    if (!first.quota || name === '') {
      if (isAsked) nameless.push(place);
      continue;
    }
    indicators.push({
      name,
      target: total.target,
      unit: first.quota.unit,
      comparison: first.quota.atMost ? 'at-most' : 'at-least',
      by,
      quotas: group.flatMap(({ localities, quota }) =>
        quota ? [{ units: localities.map(({ name }) => name), target: quota.target }] : [],
      ),
    });
  }
  return { indicators, nameless };
};

/** What stands before a place in its sentence, behind the number of the paragraph. */
const sentenceBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - 200), at);
  const sentence = before.split(/[。\n\r]/u).at(-1) ?? '';
  return sentence.slice(markerAt(sentence, 0)?.length ?? 0);
};

/** 建设内容：其中…: what is shared out stands on the line above it. */
const contentLabel = /^\p{Script=Han}{0,4}(?:内容|任务|目标)：(?:其中)?$/u;

const lineAbove = (text: string, at: number): string => {
  const line =
    text
      .slice(Math.max(0, at - 200), at)
      .trimEnd()
      .split(/[\n\r]+/u)
      .at(-2) ?? '';
  return line.slice(markerAt(line, 0)?.length ?? 0);
};

/** What the clause before the quotas names, and the total that it states of it: 新建托育机构20家以上，其中…. A time names nothing. */
const totalBefore = (text: string, at: number): { readonly name: string; readonly target: number | null } => {
  const sentence = sentenceBefore(text, at);
  const clause = (contentLabel.test(sentence) ? lineAbove(text, at) : sentence)
    .split(/[，；：]/u)
    .filter((part) => part.trim() !== '' && !/其中$/u.test(part) && !isTime(part))
    .at(-1);
  const total = clause === undefined ? undefined : targetsInClause(clause, '', true)[0];
  if (total) return total;
  const noun = (clause ?? '').split('的').at(-1) ?? '';
  const name = noun.replace(/^.*(?:培育|建成|建设|新增|新建|改建|设置|打造|布设|设立)/u, '').trim();
  return { name, target: null };
};

/** 2026年底前, and 到2027年. */
const isTime = (clause: string): boolean => {
  const words = clause.trim().replace(/^(?:到|至|在|于|力争|确保)+/u, '');
  const time = timeAt(words, { issuedOn: null })?.text ?? /^20\d{2}年/u.exec(words)?.[0];
  return time !== undefined && time.length === words.length;
};

/** 红旗街道建成4个以上便民服务点. */
const nameBehind = (text: string, { start, end }: LocalClause): string =>
  behindQuota.exec(text.slice(start, end))?.[1] ?? '';

const behindQuota = new RegExp(`\\d(?:${countUnit})(?:以上|以内|以下)?(\\p{Script=Han}{2,20})$`, 'u');
