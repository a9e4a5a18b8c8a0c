import type { DraftUnit, Finding, Role } from '../draft.ts';
import { finding } from '../finding-codes.ts';
import type { SourceText } from '../source-text.ts';
import { isCollectiveOfDepartments, isLocalCollective, localGovernment } from './collective-names.ts';
import type { PartyClause } from './party-clauses.ts';
import { openPhrase } from './role-words.ts';
import { namesIn } from './unit-list.ts';
import type { NameBook } from './unit-names.ts';

export interface AssignedUnits {
  readonly units: readonly DraftUnit[];
  readonly findings: readonly Finding[];
}

/**
 * The units of the clauses, each with its canonical name and role. A town or district named as responsible answers for
 * its own territory: `local`. The first named leads only `leadByRule`, and only where no clause says who leads.
 */
export const unitsOf = (
  source: SourceText,
  clauses: readonly PartyClause[],
  names: NameBook,
  leadByRule: boolean,
): AssignedUnits => {
  const findings: Finding[] = [];
  const units = new Map<string, DraftUnit>();
  const mayLead = leadByRule && !clauses.some(({ role }) => role === 'lead');
  let prefix: string | null = null;
  let last = '';
  for (const { list, role: stated, start } of clauses) {
    let from = 0;
    for (const { name, openEnded } of namesIn(list, names.knows)) {
      const at = Math.max(from, list.indexOf(name, from));
      from = at + name.length;
      const place = { start: start + at, end: start + from };
      const resolved = names.resolve(name, prefix);
      prefix = resolved.prefix ?? prefix;
      const open = openPhrase.test(name);
      const before = units.get(last);
      if (open && before && from > name.length) {
        // 甲局、有关部门: the list stays open behind 甲局.
        findings.push(finding(source, 'parties.open-ended', place, name));
        units.set(last, { ...before, openEnded: true });
        continue;
      }
      const several = isLocalCollective(name) || isCollectiveOfDepartments(name);
      const collective = several || open || name.startsWith('各');
      const local = several || localGovernment(name) !== undefined;
      const role: Role =
        stated !== 'responsible' ? stated : local ? 'local' : mayLead && units.size === 0 ? 'lead' : stated;
      if (role === 'local' && stated !== 'local') findings.push(finding(source, 'parties.local', place, name));
      if (openEnded || open) findings.push(finding(source, 'parties.open-ended', place, name));
      if (!resolved.known && !collective) findings.push(finding(source, 'names.unknown', place, name));
      const key = `${role} ${resolved.canonical}`;
      last = key;
      if (!units.has(key)) units.set(key, { name, canonical: resolved.canonical, role, collective, openEnded });
    }
  }
  return { units: [...units.values()], findings };
};
