import type { DraftMember, Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import { listedNames } from '../parties/unit-list.ts';
import type { NameBook } from '../parties/unit-names.ts';
import { localGovernment } from '../places/collective-names.ts';
import type { SourceText } from '../source-text.ts';
import { vacant } from '../words/person-names.ts';
import { post } from '../words/posts.ts';
import { unitEnding } from '../words/unit-words.ts';
import type { BodyRegion } from './body-region.ts';
import { personIn, splitPersons } from './persons.ts';
import type { Roster } from './rosters.ts';

export interface Members {
  readonly members: readonly DraftMember[];
  readonly findings: readonly Finding[];
}

const composedOf =
  /(?:联席会议|领导小组|专班|指挥部|小组|(?<!办公室)成员(?:单位)?)由([^。\n\r]{6,600}?)(?:等)?(?:\d+|[一二三四五六七八九十]+)?个?(?:市直|有关|相关)?(?:部门|单位|部门和单位|成员单位)?(?:主要负责同志|分管负责同志|负责同志)?组成/u;
const asMembers = /(?:^|[。；])([^。；]{4,400}?)为成员(?:单位)?(?=[，。；])/u;
const listTail =
  /(?:等)?(?:\d+个|[一二三四五六七八九十]+个)?(?:有关|相关)?(?:部门|单位|部门和单位)?(?:的?(?:主要|分管|有关)?(?:负责同志|负责人|领导))?(?:为成员|组成)?$/u;

/** 市教育局等单位分管领导和各镇人民政府主要领导. */
const whoOfThem = /(?:等(?:单位|部门))?的?(?:主要|分管|有关)(?:负责同志|负责人|领导)(?=[、和及以])/gu;

/**
 * The members that a sentence lists (`由…组成`) and those of lines and tables, which are units, or persons with the unit that
 * their post names. A unit that both name is one member, in the place of the sentence and with the person of the line.
 */
export const readMembers = (
  source: SourceText,
  region: BodyRegion,
  rosters: readonly Roster[],
  names: NameBook,
): Members => {
  const inside = source.text.slice(region.start, region.end);
  const composed = composedOf.exec(inside)?.[1];
  const units = composed === undefined ? namedAsMembers(inside, names) : listed(composed, names);
  const entries = rosters.flatMap(({ seat, entries }) => (seat === 'member' ? entries.flatMap(splitPersons) : []));
  const ofLines = entries.flatMap((entry) => membersIn(entry, names));
  const persons = new Map(ofLines.map((member) => [member.canonical, member]));
  const together = [
    ...units.map((unit) => persons.get(unit.canonical) ?? unit),
    ...ofLines.filter(({ canonical }) => !units.some((unit) => unit.canonical === canonical)),
  ];
  const findings: Finding[] = [];
  for (const { name } of together) {
    if (names.knows(name)) continue;
    const at = region.start + Math.max(0, inside.indexOf(name));
    findings.push(finding(source, 'names.unknown', { start: at, end: at + name.length }, name));
  }
  for (const entry of entries) {
    if (membersIn(entry, names).length > 0) continue;
    const at = region.start + Math.max(0, inside.indexOf(entry));
    findings.push(finding(source, 'body.unread', { start: at, end: at + entry.length }, entry));
  }
  return { members: together, findings };
};

/** 市教育局、市民政局为成员单位: the units of the clause before, and what else it says is none of them. */
const namedAsMembers = (text: string, names: NameBook): readonly DraftMember[] =>
  listed(asMembers.exec(text)?.[1] ?? '', names).filter(
    ({ name }) => names.knows(name) || (unitEnding.test(name) && !name.includes('：')),
  );

const ofNobody = new RegExp(`^${vacant}\\s*（([^（）]{2,40})）$`, 'u');

/** A person with a unit, a seat that nobody has, or units. A person whose post names no unit is nobody's member: 王某某 副县长. */
const membersIn = (entry: string, names: NameBook): readonly DraftMember[] => {
  const vacancy = ofNobody.exec(entry)?.[1];
  if (vacancy) return memberAsPerson(null, vacancy, names);
  const { person, post: words } = personIn(entry);
  if (person && words) return memberAsPerson(person, words, names);
  return listed(entry.replace(/[。；，]$/u, ''), names);
};

const listed = (list: string, names: NameBook): readonly DraftMember[] => {
  let prefix: string | null = null;
  return listedNames(list.replace(listTail, '').replace(whoOfThem, ''), names.knows).map(({ name }) => {
    const resolved = names.resolve(name, prefix);
    prefix = resolved.prefix ?? prefix;
    return { name, canonical: resolved.canonical, person: null, post: null };
  });
};

/** 李某某 市财政局副局长: the unit is what stands before the post. Of 自治区某厅副厅长 the place alone is not all of it. */
const memberAsPerson = (person: string | null, words: string, names: NameBook): readonly DraftMember[] => {
  const before = words.slice(0, post.exec(words)?.index ?? 0);
  const known = longestKnown(words, names);
  const isPlaceOfIt = known !== undefined && before.length > known.length && localGovernment(known) !== undefined;
  const name = known === undefined || (isPlaceOfIt && /[厅局委办院]$/u.test(before)) ? before : known;
  return name === '' ? [] : [{ name, canonical: names.resolve(name, null).canonical, person, post: words }];
};

/** 市财政局 of 市财政局局长. */
const longestKnown = (words: string, names: NameBook): string | undefined => {
  for (let length = words.length - 1; length > 2; length -= 1) {
    const name = words.slice(0, length);
    if (names.knows(name) && !words.startsWith('长', length)) return name;
  }
  return undefined;
};
