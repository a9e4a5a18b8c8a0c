import type { DraftBody, Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import type { Outline } from '../outline/outline.ts';
import type { NameBook } from '../parties/unit-names.ts';
import { omittedFrom } from '../persons/omitted-persons.ts';
import type { SourceText } from '../source-text.ts';
import { readBodyDuties } from './body-duties.ts';
import { readMembers } from './body-members.ts';
import { officeIn } from './body-office.ts';
import { type BodyRegion, bodyParts, isOfBody } from './body-region.ts';
import { readRules } from './body-rules.ts';
import { placeOf, readChairs } from './chairs.ts';
import { foundedInPassing } from './founding-sentence.ts';
import { functionsIn, functionsInSentence } from './functions.ts';
import { rostersIn } from './rosters.ts';

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
  if (!region) return { body: null, findings: inPassing(source, outline) };
  const { text } = source;
  const inside = text.slice(region.start, region.end);
  const nodes = outline.nodes.filter((node) => isOfBody(region, node.start));
  const part = (pattern: RegExp): string => {
    const node = nodes.find(({ heading }) => pattern.test(heading));
    return node ? text.slice(node.textStart, node.children.length > 0 ? node.end : node.ownEnd) : '';
  };
  const functions = functionsIn(part(bodyParts.functions)) || functionsInSentence(inside);
  const rosters = rostersIn(inside);
  const chairs = readChairs(source, region, rosters);
  const members = readMembers(source, region, rosters, names);
  const duties = readBodyDuties(source, region, nodes, members.members, names);
  const ofPart = readRules(part(bodyParts.rules));
  const elsewhere = readRules(withoutTasks(text, region, nodes)).filter(
    ({ kind }) => !ofPart.some((rule) => rule.kind === kind),
  );
  const rules = [...ofPart, ...elsewhere];
  const body: DraftBody = {
    name: region.name,
    functions,
    convenor: chairs.convenor,
    deputies: chairs.deputies,
    office: officeIn(inside),
    members: members.members,
    duties: duties.duties,
    rules,
  };
  const place = placeOf(region);
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
      ...chairs.findings,
      ...members.findings,
      ...duties.findings,
      ...omittedFrom(source, region, [functions, ...[...body.duties, ...rules].map(({ text: words }) => words)]),
      ...missing.filter(([, is]) => is).map(([name]) => finding(source, 'body.part-missing', place, name)),
    ],
  };
};

/** What the region says beside what the body and its members are there to do: 每月报送数据 is no rule there. */
const withoutTasks = (text: string, region: BodyRegion, nodes: Outline['nodes']): string => {
  let rest = '';
  let from = region.start;
  for (const { start, end, heading } of nodes) {
    if (start < from || ![bodyParts.functions, bodyParts.duties].some((part) => part.test(heading))) continue;
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from, Math.max(from, region.end));
};

/** What a measure says of a body is not read: somebody may want to know. */
const inPassing = (source: SourceText, { nodes, loose }: Outline): readonly Finding[] =>
  foundedInPassing(source.text, [...loose, ...nodes.filter(({ children }) => children.length === 0)]).map((place) =>
    finding(source, 'body.in-passing', place, place.name),
  );
