import type { Collective, DraftItem, Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import { kindsIn, type LocalityKind } from '../places/collective-names.ts';
import type { LocalClause, Locality } from '../places/localities.ts';
import type { SourceText } from '../source-text.ts';

export interface Collectives {
  readonly collectives: readonly Collective[];
  readonly findings: readonly Finding[];
}

const longestSentence = 200;
/** 各乡镇（街道）, 各县（市、区）: of which kinds it gathers all. */
const all = /各(?:有关)?((?:乡|镇|街道|县|市|区|州|旗|村|社区|[、（）])+)(?:人民政府|政府|办事处)?/gu;
const kindWords: Readonly<Record<LocalityKind['kind'], RegExp>> = {
  village: /村|社区/u,
  town: /[乡镇]/u,
  'sub-district': /街/u,
  county: /[县市区州旗]/u,
};
/** 各乡镇（青岭镇、白石镇）, 各县区即…: nothing stands between the collective and its members. */
const namesThem = /^(?:（|：|，?(?:包括|即|分别[是为]))*$/u;

/**
 * Whom a clause lists as the members of a collective that its sentence names: right behind it, or each with what is asked of it
 * (各乡镇要建站，溪东街道2家以上，…). The parts of one figure (其中甲镇30公里) and places that are singled out are no such list.
 */
const membersIn = (text: string, { start, localities, quota }: LocalClause): readonly Locality[] => {
  const sentence =
    text
      .slice(Math.max(0, start - longestSentence), start)
      .split(/[。；\n\r]/u)
      .at(-1) ?? '';
  const collective = [...sentence.matchAll(all)].at(-1);
  if (!collective) return [];
  const between = sentence.slice(collective.index + collective[0].length);
  const lead = /^(?:其中|包括|即)/u.exec(text.slice(start, start + 4))?.[0] ?? '';
  const lists = quota ? !/其中/u.test(between + lead) : namesThem.test(between + lead);
  const kinds = (collective[1] ?? '').replaceAll('社区', '村');
  return lists ? localities.filter(({ kind }) => kindWords[kind].test(kinds)) : [];
};

/** Every collective that the items name, with the localities that the notice lists as its members. */
export const readCollectives = (
  source: SourceText,
  items: readonly DraftItem[],
  clauses: readonly LocalClause[],
): Collectives => {
  const named = new Map<string, string>();
  for (const { units } of items) {
    for (const { collective, canonical, name } of units) if (collective) named.set(canonical, name);
  }
  const localities = new Map<string, Locality>();
  for (const clause of clauses) {
    for (const locality of membersIn(source.text, clause)) localities.set(locality.canonical, locality);
  }
  const collectives = [...named].map(([canonical, name]): Collective => {
    const kinds = new Set([name, canonical].flatMap(kindsIn).map(({ kind }) => kind));
    const members = [...localities.values()].filter(({ kind }) => kinds.has(kind));
    return { name, canonical, members: members.map((member) => ({ name: member.name, canonical: member.canonical })) };
  });
  const findings = collectives
    .filter(({ members }) => members.length === 0)
    .map(({ name }) => {
      const start = Math.max(0, source.text.indexOf(name));
      return finding(source, 'collectives.no-members', { start, end: start + name.length }, name);
    });
  return { collectives, findings };
};
