import type { Collective, DraftItem, Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import { kindsIn } from '../places/collective-names.ts';
import type { LocalClause, Locality } from '../places/localities.ts';
import type { SourceText } from '../source-text.ts';

export interface Collectives {
  readonly collectives: readonly Collective[];
  readonly findings: readonly Finding[];
}

/** Every collective that the items name, with the localities of its kind that the notice names anywhere. */
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
  for (const locality of clauses.flatMap((clause) => clause.localities)) localities.set(locality.canonical, locality);
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
