import type { DraftBody, Finding, Post } from '../draft.ts';
import { finding } from '../finding.ts';
import type { Outline } from '../outline/outline.ts';
import type { NameBook } from '../parties/unit-names.ts';
import type { SourceText } from '../source-text.ts';
import { bodyName } from '../words/body-words.ts';
import { readBodyDuties } from './body-duties.ts';
import { readMembers } from './body-members.ts';
import { type BodyRegion, bodyParts, isOfBody } from './body-region.ts';
import { readRules } from './body-rules.ts';
import { personIn } from './persons.ts';

export interface BodyReading {
  readonly body: DraftBody | null;
  readonly findings: readonly Finding[];
}

/** The joint body that the notice founds: what it says of each part, and a finding for each part that is missing. */
export const readBody = (
  source: SourceText,
  outline: Outline,
  region: BodyRegion | null,
  names: NameBook,
): BodyReading => {
  if (!region) return { body: null, findings: [] };
  const { text } = source;
  const inside = text.slice(region.start, region.end);
  const nodes = outline.nodes.filter((node) => isOfBody(region, node.start));
  const part = (pattern: RegExp): string => {
    const node = nodes.find(({ heading }) => pattern.test(heading));
    return node ? text.slice(node.textStart, node.children.length > 0 ? node.end : node.ownEnd) : '';
  };
  const functions =
    withoutHeading(part(bodyParts.functions))
      .split(/[\n\r]/u)[0]
      ?.trim() || functionsInSentence(inside);
  const members = readMembers(source, region, names);
  const duties = readBodyDuties(source, region, nodes, members.members, names);
  const ofPart = readRules(part(bodyParts.rules));
  const elsewhere = readRules(inside).filter(({ kind }) => !ofPart.some((rule) => rule.kind === kind));
  const rules = [...ofPart, ...elsewhere];
  const deputies = personsUnder(inside, deputyLabel);
  const body: DraftBody = {
    name: region.name,
    functions,
    convenor: personsUnder(inside, chairLabel)[0] ?? chairOf(inside),
    deputies: deputies.length > 0 ? deputies : deputiesOf(inside),
    office: /办公室(?:日常工作)?(?:设在|设于|设立在)([^，。；、\n\r]{2,30})/u.exec(inside)?.[1] ?? null,
    members: members.members,
    duties: duties.duties,
    rules,
  };
  const place = { start: region.start, end: Math.min(region.end, region.start + region.name.length) };
  const missing = Object.entries({
    职能: functions === '',
    召集人: body.convenor === null,
    办公室: body.office === null,
    成员: body.members.length === 0,
    成员单位职责: body.duties.length === 0,
    工作规则: rules.length === 0,
  });
  return {
    body,
    findings: [
      ...members.findings,
      ...duties.findings,
      ...missing.filter(([, is]) => is).map(([name]) => finding(source, 'body.part-missing', place, name)),
    ],
  };
};

const withoutHeading = (text: string): string => text.replace(/^[^。：\n\r]{1,16}(?:[。：]|\s*[\n\r])\s*/u, '');

const chairLabel = '(?:总|第一)?(?:召集人|组长|总?指挥|指挥长|主任委员|主任)';
const deputyLabel = '(?:常务)?副(?:总)?(?:召集人|组长|总?指挥|指挥长|主任委员|主任)';

/** Whoever a label names, on its own line and on the indented lines below it; without a colon, in its sentence. */
const personsUnder = (text: string, label: string): readonly Post[] => {
  const spaced = label.replace(/\p{Script=Han}(?=[\p{Script=Han}|)])/gu, '$&\\s*');
  const below =
    '(?:[\\n\\r]+[^\\S\\n\\r]*\\p{Script=Han}(?:[^\\S\\n\\r]{1,2}\\p{Script=Han}|\\p{Script=Han}{1,3})[^\\S\\n\\r]+[^\\n\\r。：；]+)*';
  const pattern = new RegExp(
    `(?:^|[\\n\\r。；，])\\s*(?:联席会议|领导小组|专班)?${spaced}\\s*(?:：|由)\\s*([^\\n\\r。；]+${below})`,
    'u',
  );
  const words = pattern.exec(text)?.[1]?.split('担任')[0]?.trim();
  return words
    ? words
        .split(/[\n\r]+|(?<=同志)、|[、，](?=\p{Script=Han}{2,4}[ \t　]+\p{Script=Han})/u)
        .map((each) => personIn(each.trim()))
    : [];
};

/** 成立…领导小组，负责…。 */
const functionsInSentence = (text: string): string =>
  new RegExp(
    `${bodyName.source}(?:（[^（）]*）)?，((?:主要)?(?:负责|统筹|研究|统一|领导|组织|承担|指导|协调)[^。\\n\\r]+)`,
    'u',
  ).exec(text)?.[1] ?? '';

/** 由市政府分管副市长担任召集人, said in a sentence. */
const chairOf = (text: string): Post | null => {
  const words =
    /由([^，。；\n\r由]{3,30}?)(?:同志)?(?:担任|兼任|任)(?:联席会议|领导小组)?(?:总)?(?:召集人|组长|指挥长|总指挥)/u.exec(
      text,
    )?.[1];
  return words ? personIn(words) : null;
};

/** 市政府副秘书长、市教育局局长担任副召集人. */
const deputiesOf = (text: string): readonly Post[] => {
  const words =
    /(?:^|[，。；由\n\r])([^，。；由\n\r]{3,120}?)(?:(?<!负责)同志)?(?:担任|兼任|任)(?:联席会议|领导小组)?副(?:召集人|组长|指挥长|总指挥)/u.exec(
      text,
    )?.[1];
  return words ? words.split('、').map(personIn) : [];
};
