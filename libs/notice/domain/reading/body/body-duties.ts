import type { DraftBodyDuty, DraftMember, Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import { linesOf } from '../lines.ts';
import type { OutlineNode } from '../outline/outline.ts';
import { namesIn } from '../parties/unit-list.ts';
import type { NameBook } from '../parties/unit-names.ts';
import type { SourceText } from '../source-text.ts';
import type { BodyRegion } from './body-region.ts';

export interface BodyDuties {
  readonly duties: readonly DraftBodyDuty[];
  readonly findings: readonly Finding[];
}

interface Paragraph {
  readonly number: string;
  readonly start: number;
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
  for (const { number, start, text } of paragraphs(source, region, nodes)) {
    const form = dutyForm.exec(text);
    if (!form?.[1] || text.length - form[0].length < shortestDuty || /^.{0,12}：你/u.test(text)) continue;
    const listed = namesIn(form[1], names.knows);
    if (listed.length === 0 || !listed.every(({ name }) => isUnit(name, names, canonicalNames))) continue;
    if (duties.length === 0 && number !== '' && !hasHeading(nodes, start)) {
      findings.push(
        finding(source, 'body.heading-missing', { start, end: start + form[1].length }, `${number}${form[1]}`),
      );
    }
    for (const { name } of listed) {
      const { canonical } = names.resolve(name, null);
      duties.push({ number, unit: canonical, name, text });
      if (members.length > 0 && !canonicalNames.has(canonical)) {
        findings.push(finding(source, 'body.duty-of-stranger', { start, end: start + form[1].length }, name));
      }
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

const isUnit = (name: string, names: NameBook, members: ReadonlySet<string>): boolean =>
  names.knows(name) || members.has(names.resolve(name, null).canonical);

/** Numbered paragraphs without further numbers under them; or, where nothing is numbered so, the lines. */
const paragraphs = (source: SourceText, region: BodyRegion, nodes: readonly OutlineNode[]): readonly Paragraph[] => {
  const numbered = nodes.map(({ marker, textStart, ownEnd }) => ({
    number: marker.printed,
    start: textStart,
    text: source.text.slice(textStart, ownEnd),
  }));
  const starts = new Set(nodes.map(({ start }) => start));
  const plain = linesOf(source.text.slice(region.start, region.end))
    .filter((line) => !starts.has(region.start + line.start) && /^\p{Script=Han}{2,20}：/u.test(line.text))
    .map((line) => ({ number: '', start: region.start + line.start, text: line.text }));
  return [...numbered, ...plain].sort((a, b) => a.start - b.start);
};

/** Whether the duties stand under a heading that says what they are. */
const hasHeading = (nodes: readonly OutlineNode[], start: number): boolean =>
  nodes.some((node) => node.start < start && start < node.end && /职责|分工/u.test(node.heading));
