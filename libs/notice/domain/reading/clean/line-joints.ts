import type { Line } from '../lines.ts';
import { partyLabel, timeLabel } from '../words/labels.ts';
import { markerAt, opensParagraph } from '../words/markers.ts';
import { titleEnding } from '../words/title-endings.ts';
import { unitEnding } from '../words/unit-words.ts';

/** What two neighbouring lines show of the break between them. */
export interface Joint {
  readonly name: string;
  readonly fits: (line: string, next: string, below: Pick<Line, 'indent'>) => boolean;
  readonly example: readonly [line: string, next: string];
}

/** A line that is shorter was ended by its author; one that is this long and unfinished, by a page width. */
export const narrowestPage = 24;

/** A break that its author made: whatever else the lines show, they stay apart. */
export const forbids: readonly Joint[] = [
  {
    name: 'row of a table',
    fits: (line, next) => line.includes('\t') || next.includes('\t'),
    example: ['序号\t任务、', '1\t巡查'],
  },
  {
    name: 'line that is finished',
    fits: (line, next) =>
      finished.test(line) && !insideBracket(line) && !endsInLabel(line) && !chargesBelow(line, next),
    example: ['逐户走访登记，建立台账，明确专人，定期通报，及时报告。', '，各镇要落实'],
  },
  {
    name: 'day of a signature',
    fits: (line) => /(?:^|\s)\d{4}年\d{1,2}月\d{1,2}日$/u.test(line),
    example: ['临溪市人民政府 2025年3月14日', '，现印发'],
  },
  {
    name: 'title that is whole',
    fits: (line, next) => isWholeTitle(line) && !/^[的等和与及]/u.test(next),
    example: ['临溪市人民政府办公室关于印发防汛工作方案的通知', '）各镇'],
  },
  {
    name: 'heading of units alone',
    fits: (line) => headsUnits(line),
    example: ['（九）市民政局、市妇联', '，负责救助'],
  },
  {
    name: 'document number below',
    fits: (_, next) => /〔\d{4}〕\d+号$/u.test(next),
    example: ['关于印发防汛工作方案、', '临政办〔2025〕18号'],
  },
  {
    name: 'paragraph of its own below',
    fits: (line, next) =>
      insideBracket(line) || tearsLabel(line, next)
        ? markerAt(next, 0) !== undefined
        : opensParagraph(next) && !(inSentence(line) && isTornList(next)),
    example: ['建立台账，', '二、落实责任'],
  },
  { name: 'indent below', fits: (_line, _next, { indent }) => indent >= 2, example: ['建立台账，', '　　落实责任'] },
];

/** A break that a page width made, by what the lines say. Lines of one and the same width show it, too. */
export const joins: readonly Joint[] = [
  { name: 'comma at the end', fits: (line) => /[、，]$/u.test(line), example: ['市教育局、', '民政局负责'] },
  { name: 'open bracket', fits: (line) => insideBracket(line), example: ['巡查（责任单位：市教', '育局）'] },
  { name: 'label without a value', fits: (line) => endsInLabel(line), example: ['责任单位：', '市教育局'] },
  {
    name: 'charge below the names',
    fits: (line, next) => chargesBelow(line, next),
    example: ['市教育局、市民政局：', '负责排查'],
  },
  {
    name: 'torn label',
    fits: (line, next) => tearsLabel(line, next),
    example: ['牵头单位：市水利局；配', '合单位：市教育局'],
  },
  {
    name: 'clauses without an end',
    fits: (line) => inSentence(line),
    example: ['逐户走访登记，建立台账，明确专人，定期通报，及时上报县', '人民政府'],
  },
  { name: 'stop below', fits: (_, next) => /^[，。、；！？）〕】]/u.test(next), example: ['巡查堤防', '，排查险段'] },
];

/** 分公司： at the head of a line under a list that has not ended: the rest of a name, not a label of its own. */
const isTornList = (next: string): boolean =>
  /^(?:(?!成员|组长|主任)\p{Script=Han}{1,2}|分公司|公司|支行|分行|中队|大队|支队|分局|办事处|人民政府|中心|部门|单位|委员会|办公室)：/u.test(
    next,
  );

/** 某局关于某事的公告 ends a title, however long the line. */
const isWholeTitle = (line: string): boolean =>
  /关于|印发/u.test(line) && titleEnding.test(line) && !/[，。；]|《[^》]*$/u.test(line);

/** A stop, or a bracket that says more than 县（市、区） does; the persons of a line of members. */
const finished = /[。；：！？〕】]$|（[^（）]{8,}）$|^成\s*员：.*(?:负责人|负责同志|领导)$/u;

const headsUnits = (line: string): boolean => {
  const marker = markerAt(line, 0);
  if (!marker) return false;
  const names = line.slice(marker.length).split('、');
  return names.every((name) => unitOfLevel.test(name));
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
const chargesBelow = (line: string, next: string): boolean =>
  /^[^，。；]{3,}：$/u.test(line) && /^(?:负责|牵头|承担|配合|组织|指导|参与)/u.test(next);

/** Clauses, and no end: no title and no heading is set so. */
const inSentence = (line: string): boolean => line.length >= narrowestPage && /[，。；、：]/u.test(line);
