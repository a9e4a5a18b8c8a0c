import { type Line, linesOf } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { titleEnding } from '../words/document-kinds.ts';
import { partyLabel, timeLabel } from '../words/labels.ts';
import { markerAt, opensParagraph } from '../words/markers.ts';
import { unitEnding } from '../words/unit-words.ts';
import { type Cleaned, type Removal, remove } from './removal.ts';

/** A line that is shorter was ended by its author; one that is this long and unfinished, by a page width. */
const narrowestPage = 24;
const timesToBeAWidth = 3;
/** No paragraph is longer: what goes on for ever is no text. */
const longestParagraph = 20_000;

/**
 * Joins lines that a page width broke: after 、 or ，, inside a bracket, before a comma or stop, in a long sentence that
 * goes on, and where unfinished lines of one and the same width recur.
 */
export const joinLines = (source: SourceText): Cleaned => {
  const lines = linesOf(source.text);
  const neighbours = lines.slice(1).flatMap((next, index) => {
    const line = lines[index];
    return line ? [{ line, next, breaks: breaksIn(source.text.slice(line.end, next.start)) }] : [];
  });
  // A page that sets an empty line behind every line says nothing by one.
  const least = neighbours.reduce((fewest, { breaks }) => Math.min(fewest, breaks), 2);
  const pairs = neighbours.filter(({ line, next, breaks }) => breaks <= least && mayContinue(line, next));
  const width = commonWidth(pairs.map(({ line }) => line));
  const broken = pairs.filter(
    ({ line, next }) =>
      unfinished(line.text) ||
      chargesBelow(line, next) ||
      tearsLabel(line.text, next.text) ||
      inSentence(line.text) ||
      /^[，。、；！？）〕】]/u.test(next.text) ||
      (width !== undefined && Math.abs(widthOf(line) - width) <= 2),
  );
  return remove(
    source,
    withinParagraphs(broken).map(
      ({ line, next }): Removal => ({ start: line.end, end: next.start, code: 'clean.line-break' }),
    ),
  );
};

const withinParagraphs = <Pair extends { readonly line: Line; readonly next: Line }>(
  pairs: readonly Pair[],
): readonly Pair[] => {
  let joined: Line | undefined;
  let begun = 0;
  return pairs.filter(({ line, next }) => {
    if (line !== joined) begun = line.start;
    joined = next;
    if (next.end - begun <= longestParagraph) return true;
    begun = next.start;
    return false;
  });
};

const breaksIn = (gap: string): number => gap.match(/\r\n|\n|\r/gu)?.length ?? 0;

const mayContinue = (line: Line, next: Line): boolean =>
  !line.text.includes('\t') &&
  !next.text.includes('\t') &&
  (insideBracket(line.text) || endsInLabel(line.text) || chargesBelow(line, next) || !finished.test(line.text)) &&
  !/(?:^|\s)\d{4}年\d{1,2}月\d{1,2}日$/u.test(line.text) &&
  !(isWholeTitle(line.text) && !/^[的等和与及]/u.test(next.text)) &&
  !headsUnits(line.text) &&
  !/〔\d{4}〕\d+号$/u.test(next.text) &&
  (insideBracket(line.text) || tearsLabel(line.text, next.text)
    ? markerAt(next.text, 0) === undefined
    : !opensParagraph(next.text) || (inSentence(line.text) && isTornList(next.text))) &&
  next.indent < 2;

/** 分公司： at the head of a line under a list that has not ended: the rest of a name, not a label of its own. */
const isTornList = (next: string): boolean =>
  /^(?:\p{Script=Han}{1,2}|分公司|公司|支行|分行|中队|大队|支队|分局|办事处|人民政府|中心|部门|单位|委员会|办公室)：/u.test(
    next,
  );

/** 某局关于某事的公告 ends a title, however long the line. */
const isWholeTitle = (line: string): boolean =>
  /关于|印发/u.test(line) && titleEnding.test(line) && !/[，。；]|《[^》]*$/u.test(line);

/** A stop, or a bracket that says more than 县（市、区） does; the persons of a line of members. */
const finished = /[。；：！？〕】]$|（[^（）]{8,}）$|^成\s*员：.*(?:负责人|负责同志|领导)$/u;

/** （九）市民政局、市妇联: a heading of units alone. */
const headsUnits = (line: string): boolean => {
  const names = line.slice(markerAt(line, 0)?.length ?? 0).split('、');
  return names.length < line.length && markerAt(line, 0) !== undefined && names.every((name) => unitOfLevel.test(name));
};

const unitOfLevel = new RegExp(`^(?:[省市县区州镇团]|街道)[\\p{Script=Han}--等]{0,10}${unitEnding.source}`, 'v');

const insideBracket = (line: string): boolean => /[（〔【][^（）〔〕【】]*$/u.test(line);

const torn = 4;

/** 配 at the end of a line and 合单位： at the head of the next. */
const tearsLabel = (line: string, next: string): boolean => {
  const tail = line.slice(-torn);
  const label = partyLabel.exec(tail + next.slice(0, 2 * torn));
  return (
    label !== null && label.index < tail.length && label.index + label[0].length > tail.length && !/：$/u.test(tail)
  );
};

/** 责任单位： with what it introduces on the next line. */
const endsInLabel = (line: string): boolean => label.test(line);

const label = new RegExp(`(?:单位|部门|领导)：$|${timeLabel.source}$`, 'u');

/** 市教育局、市民政局： with what they are charged with on the next line. */
const chargesBelow = (line: Line, next: Line): boolean =>
  /^[^，。；]{3,}：$/u.test(line.text) && /^(?:负责|牵头|承担|配合|组织|指导|参与)/u.test(next.text);

const unfinished = (line: string): boolean => /[、，]$/u.test(line) || insideBracket(line) || endsInLabel(line);

/** Clauses, and no end: no title and no heading is set so. */
const inSentence = (line: string): boolean => line.length >= narrowestPage && /[，。；、：]/u.test(line);

const widthOf = (line: Line): number => line.text.length + line.indent;

const commonWidth = (lines: readonly Line[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const width = widthOf(line);
    if (width >= narrowestPage) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const near = (width: number): number => [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (counts.get(width + by) ?? 0), 0);
  const best = [...counts.keys()].sort((a, b) => near(b) - near(a))[0];
  return best !== undefined && near(best) >= timesToBeAWidth ? best : undefined;
};
