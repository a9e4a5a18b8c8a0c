import type { DraftBodyDuty, DraftMember, Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import { linesOf } from '../lines.ts';
import type { OutlineNode } from '../outline/outline.ts';
import { listedNames } from '../parties/unit-list.ts';
import type { NameBook } from '../parties/unit-names.ts';
import type { SourceText } from '../source-text.ts';
import { unitEnding } from '../words/unit-words.ts';
import { type BodyRegion, bodyParts } from './body-region.ts';

export interface BodyDuties {
  readonly duties: readonly DraftBodyDuty[];
  readonly findings: readonly Finding[];
}

interface Paragraph extends Span {
  readonly number: string;
  readonly text: string;
}

/** The name, then what makes it a duty: a colon or full stop, or a verb of responsibility. */
const dutyForm =
  /^([^，。；：]{2,30}?)(?:：|。|(?=主?要?(?:负责|牵头|承担|配合|指导|协助|做好|加强|落实|按照|会同|组织|依法|参与|支持|发挥|将)))/u;

/** A letter is addressed with a colon, too. */
const shortestDuty = 4;

/** What each member answers for, one entry a unit, with the number that is printed before it. */
export const readBodyDuties = (
  source: SourceText,
  region: BodyRegion,
  nodes: readonly OutlineNode[],
  members: readonly DraftMember[],
  names: NameBook,
): BodyDuties => {
  const findings: Finding[] = [];
  const duties: DraftBodyDuty[] = [];
  const canonicalNames = new Set(members.map(({ canonical }) => canonical));
  for (const { number, start, end, text } of paragraphs(source, region, nodes)) {
    const under = headingAbove(nodes, start);
    const form = dutyForm.exec(text);
    const isDuty = form?.[1] && text.length - form[0].length >= shortestDuty && !/^.{0,12}：你/u.test(text);
    const listed = isDuty ? listedNames(form[1] ?? '', names.knows) : [];
    const isUnit = (name: string): boolean =>
      names.knows(name) ||
      canonicalNames.has(names.resolve(name, null).canonical) ||
      (under === 'duties' && unitEnding.test(name));
    if (!form?.[1] || listed.length === 0 || !listed.every(({ name }) => isUnit(name))) {
      if (under === 'duties' && !isForAll.test(text))
        findings.push(finding(source, 'body.unread', { start, end }, text));
      continue;
    }
    const place = { start, end: start + form[1].length };
    if (duties.length === 0 && number !== '' && under === null) {
      findings.push(finding(source, 'body.heading-missing', place, `${number}${form[1]}`));
    }
    for (const { name } of listed) {
      const { canonical, known } = names.resolve(name, null);
      duties.push({ number, unit: canonical, name, text });
      if (canonicalNames.has(canonical)) continue;
      if (!known) findings.push(finding(source, 'names.unknown', place, name));
      if (members.length > 0) findings.push(finding(source, 'body.duty-of-stranger', place, name));
    }
  }
  const have = new Set(duties.map(({ unit }) => unit));
  for (const { name, canonical } of duties.length > 0 ? members : []) {
    if (have.has(canonical)) continue;
    const start = Math.max(region.start, source.text.indexOf(name, region.start));
    findings.push(finding(source, 'body.member-without-duty', { start, end: start + name.length }, name));
  }
  return { duties, findings };
};

/** Numbered paragraphs without further numbers under them; or, where nothing is numbered so, the lines. */
const paragraphs = (source: SourceText, region: BodyRegion, nodes: readonly OutlineNode[]): readonly Paragraph[] => {
  const numbered = nodes.map(({ marker, textStart, ownEnd }) => ({
    number: marker.printed,
    start: textStart,
    end: ownEnd,
    text: source.text.slice(textStart, ownEnd),
  }));
  const starts = new Set(nodes.map(({ start }) => start));
  const plain = linesOf(source.text.slice(region.start, region.end))
    .filter((line) => !starts.has(region.start + line.start) && /^[\p{Script=Han}、（）]{2,40}：/u.test(line.text))
    .map((line) => ({ number: '', start: region.start + line.start, end: region.start + line.end, text: line.text }));
  return [...numbered, ...plain].sort((a, b) => a.start - b.start);
};

/** Said of everybody who is not named: 其他成员单位按照各自职责做好相关工作. */
const isForAll = /^(?:其他|其它|各|上述|以上)[^，。：]{0,12}(?:单位|部门)/u;

/** What the heading over a paragraph says that it is: a duty of members, or something that is divided among anybody. */
const headingAbove = (nodes: readonly OutlineNode[], start: number): 'duties' | 'other' | null => {
  const above = nodes.filter((node) => node.textStart < start && start < node.end);
  if (above.some(({ heading }) => bodyParts.duties.test(heading))) return 'duties';
  return above.some(({ heading }) => /职责|分工/u.test(heading)) ? 'other' : null;
};
