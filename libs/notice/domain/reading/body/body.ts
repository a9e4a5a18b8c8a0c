import type { DraftBody, Finding, Post } from '../draft.ts';
import { finding } from '../finding-codes.ts';
import type { Outline } from '../outline/outline.ts';
import { bodyName } from '../outline/section-ends.ts';
import type { NameBook } from '../parties/unit-names.ts';
import type { SourceText } from '../source-text.ts';
import { readBodyDuties } from './body-duties.ts';
import { readMembers } from './body-members.ts';
import { type BodyRegion, bodyParts } from './body-region.ts';
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
  const nodes = outline.nodes.filter((node) => node.start >= region.start && node.start < region.end);
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
  const rules = readRules(part(bodyParts.rules) || inside);
  const body: DraftBody = {
    name: region.name,
    functions,
    convenor:
      postAfter(
        inside,
        /(?:^|[\n\r。])\s*(?:(?:总\s*)?召\s*集\s*人|组\s*长|总\s*指\s*挥)\s*(?:[：]|由)\s*([^\n\r。；]+)/u,
      )[0] ?? chairOf(inside),
    deputies: postAfter(
      inside,
      /(?:^|[\n\r。；，])\s*副\s*(?:召\s*集\s*人|组\s*长|总?\s*指\s*挥)\s*(?:[：]|由)\s*([^\n\r。；]+(?:[\n\r]+[^\S\n\r]*\p{Script=Han}(?:[^\S\n\r]{1,2}\p{Script=Han}|\p{Script=Han}{1,3})[^\S\n\r]+[^\n\r。：；]+)*)/u,
    ),
    office: /办公室(?:日常工作)?(?:设在|设于|设立在)([^，。；、\n\r]{2,30})/u.exec(inside)?.[1] ?? null,
    members: members.members,
    duties: duties.duties,
    rules,
  };
  const place = { start: region.start, end: Math.min(region.end, region.start + region.name.length) };
  const missing = Object.entries({
    functions: functions === '',
    convenor: body.convenor === null,
    office: body.office === null,
    members: body.members.length === 0,
    duties: body.duties.length === 0,
    rules: rules.length === 0,
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

const postAfter = (text: string, pattern: RegExp): readonly Post[] => {
  const words = pattern.exec(text)?.[1]?.replace(/担任$/u, '').trim();
  return words ? words.split(/[\n\r]+|[、，](?=\p{Script=Han}{2,4}[\s　])/u).map((each) => personIn(each.trim())) : [];
};

/** 成立…领导小组，负责…。 */
const functionsInSentence = (text: string): string =>
  new RegExp(`${bodyName.source}(?:（[^（）]*）)?，((?:主要)?(?:负责|统筹|研究)[^。\\n\\r]+)`, 'u').exec(text)?.[1] ??
  '';

/** 由市政府分管副市长担任召集人, said in a sentence. */
const chairOf = (text: string): Post | null => {
  const words = /由([^，。；\n\r]{3,30})(?:同志)?担任(?:联席会议)?(?:总)?召集人/u.exec(text)?.[1];
  return words ? personIn(words) : null;
};
