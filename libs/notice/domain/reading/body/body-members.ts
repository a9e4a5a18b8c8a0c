import type { DraftMember, Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import { namesIn } from '../parties/unit-list.ts';
import type { NameBook } from '../parties/unit-names.ts';
import type { SourceText } from '../source-text.ts';
import { unitEnding } from '../words/unit-words.ts';
import type { BodyRegion } from './body-region.ts';
import { personIn } from './persons.ts';

export interface Members {
  readonly members: readonly DraftMember[];
  readonly findings: readonly Finding[];
}

const memberLine =
  /(?:^|[\n\r。])[^\n\r。：，、]{0,12}(?:成\s*员(?:\s*单\s*位)?|组成单位|组成人员)(?:包括|有|为)?\s*：\s*([^\n\r。]+)(?:[\n\r]+((?:[^\S\n\r]*\p{Script=Han}(?:[^\S\n\r]{0,2}\p{Script=Han}){1,3}[^\S\n\r]+\p{Script=Han}[^\n\r。：]+[\n\r]*)+))?/u;
const composedOf =
  /(?:联席会议|领导小组|专班|指挥部|小组)由([^。\n\r]{6,600}?)(?:等)?(?:\d+|[一二三四五六七八九十]+)?个?(?:市直|有关|相关)?(?:部门|单位|部门和单位|成员单位)?(?:主要负责同志|分管负责同志|负责同志)?组成/u;
const asMembers = /(?:^|[。；])([^。；]{4,400}?)为成员(?:单位)?(?=[，。；])/u;
const listTail =
  /(?:等)?(?:\d+个|[一二三四五六七八九十]+个)?(?:有关|相关)?(?:部门|单位|部门和单位)?(?:的?(?:主要|分管|有关)?(?:负责同志|负责人|领导))?(?:为成员|组成)?$/u;
const post =
  /(?:党组书记|党委书记|党工委书记|书记|主席|主任|局长|部长|会长|理事长|董事长|总经理|经理|大队长|支队长|队长|院长|所长|站长|校长|台长|馆长|场长|园长|政委|指导员|教导员|镇长|乡长|县长|区长|市长|秘书长|行长|科长|股长|处长|总.{1,3}师|党组成员|专员|调研员|负责同志|负责人|副.{1,4}长|副.{1,3}[席任])/u;

/**
 * The members that a sentence lists (`由…组成`) and those of a line, which are units, or persons with the unit that their
 * post names. A unit that both name is one member, in the place of the sentence and with the person of the line.
 */
export const readMembers = (source: SourceText, region: BodyRegion, names: NameBook): Members => {
  const inside = source.text.slice(region.start, region.end);
  const composed = composedOf.exec(inside)?.[1];
  const units = composed === undefined ? namedAsMembers(inside, names) : listed(composed, names);
  const line = memberLine.exec(inside);
  const ofLine = line ? membersOfLine(line, names) : [];
  const persons = new Map(ofLine.map((member) => [member.canonical, member]));
  const together = [
    ...units.map((unit) => persons.get(unit.canonical) ?? unit),
    ...ofLine.filter(({ canonical }) => !units.some((unit) => unit.canonical === canonical)),
  ];
  const findings: Finding[] = [];
  for (const { name } of together) {
    if (names.knows(name)) continue;
    const at = region.start + Math.max(0, inside.indexOf(name));
    findings.push(finding(source, 'names.unknown', { start: at, end: at + name.length }, name));
  }
  return { members: together, findings };
};

/** 市教育局、市民政局为成员单位: the units of the clause before, and what else it says is none of them. */
const namedAsMembers = (text: string, names: NameBook): readonly DraftMember[] =>
  listed(asMembers.exec(text)?.[1] ?? '', names).filter(({ name }) => names.knows(name) || unitEnding.test(name));

const membersOfLine = ([, list = '', more = '']: RegExpExecArray, names: NameBook): readonly DraftMember[] => {
  const lines = [list, ...more.split(/[\n\r]+/u)].map((line) => line.trim()).filter((line) => line !== '');
  const persons = lines.map((line) => memberAsPerson(line, names));
  return persons.every((member) => member !== undefined) ? persons : listed(list, names);
};

const listed = (list: string, names: NameBook): readonly DraftMember[] => {
  let prefix: string | null = null;
  return namesIn(list.replace(listTail, ''), names.knows).map(({ name }) => {
    const resolved = names.resolve(name, prefix);
    prefix = resolved.prefix ?? prefix;
    return { name, canonical: resolved.canonical, person: null, post: null };
  });
};

/** 李某某 市财政局副局长: the unit is what stands before the post. */
const memberAsPerson = (line: string, names: NameBook): DraftMember | undefined => {
  const { person, post: words } = personIn(line);
  if (!person || !words) return undefined;
  const name = longestKnown(words, names) ?? words.slice(0, post.exec(words)?.index ?? 0);
  if (name === '') return undefined;
  return { name, canonical: names.resolve(name, null).canonical, person, post: words };
};

/** 市财政局 of 市财政局局长. */
const longestKnown = (words: string, names: NameBook): string | undefined => {
  for (let length = words.length - 1; length > 2; length -= 1) {
    const name = words.slice(0, length);
    if (names.knows(name) && !words.startsWith('长', length)) return name;
  }
  return undefined;
};
