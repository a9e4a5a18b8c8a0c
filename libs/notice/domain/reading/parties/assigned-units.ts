import type { DraftUnit, Finding, Role } from '../draft.ts';
import { finding } from '../finding.ts';
import { isCollectiveOfDepartments, localGovernment } from '../places/collective-names.ts';
import type { LeadRule } from '../words/lead-rule.ts';
import { noName, openPhrase, unitEnding } from '../words/unit-words.ts';
import { withOrgan } from './elided-organs.ts';
import { isFullByForm } from './full-by-form.ts';
import type { PartyClause } from './party-clauses.ts';
import type { Reader } from './reader.ts';
import { listedNames } from './unit-list.ts';
import type { NameBook, Resolved } from './unit-names.ts';

export interface AssignedUnits {
  readonly units: readonly DraftUnit[];
  readonly findings: readonly Finding[];
}

/**
 * The units of the clauses, each with its canonical name and role. A town or district named as responsible answers for
 * its own territory: `local`. The first named leads only by `leadRule`, and only where no clause says who leads.
 */
export const unitsOf = ({ source, names, leadRule }: Reader, clauses: readonly PartyClause[]): AssignedUnits => {
  const findings: Finding[] = [];
  const units = new Map<string, DraftUnit>();
  const rule = clauses.some(({ role, list }) => role === 'lead' || /（\s*总?牵头/u.test(list)) ? null : leadRule;
  const inFull = (whole: string | undefined, inherited: string | null): Resolved | undefined =>
    whole === undefined ? undefined : { ...names.resolve(whole, inherited), oneOfSeveral: true };
  let prefix: string | null = null;
  let last = '';
  for (const { list, role: ofClause, start, elided } of clauses) {
    let from = 0;
    for (const { name, openEnded, role: own } of listedNames(list, names.knows)) {
      const stated = own ?? ofClause;
      const at = Math.max(from, list.indexOf(name, from));
      from = at + name.length;
      const place = { start: start + at, end: start + from };
      const alone = inFull(elided ? withOrgan(name, names) : undefined, prefix) ?? names.resolve(name, prefix);
      const resolved: Resolved = ofCollective(name, last, alone) ?? alone;
      if (!resolved.known && noName.test(name) && !unitEnding.test(name)) {
        findings.push(finding(source, 'parties.unread', place, name));
        continue;
      }
      prefix = resolved.prefix ?? prefix;
      const open = openPhrase.test(name);
      const before = units.get(last);
      if (open && before && from > name.length) {
        // 甲局、有关部门: the list stays open behind 甲局.
        findings.push(finding(source, 'parties.open-ended', place, name));
        units.set(last, { ...before, openEnded: true });
        continue;
      }
      const several = resolved.gathers === 'localities';
      const local = several || localGovernment(name) !== undefined || isOtherGovernment(resolved);
      const role = stated === 'responsible' ? roleByRule(rule, units.size === 0 && !open, local) : stated;
      if (role === 'local' && stated !== 'local') findings.push(finding(source, localityCode(name), place, name));
      if (openEnded || open) findings.push(finding(source, 'parties.open-ended', place, name));
      if (resolved.oneOfSeveral) findings.push(finding(source, 'names.one-of-several', place, name));
      if (isTwo(name, names)) findings.push(finding(source, 'names.two', place, name));
      if (!resolved.known && !open && !isFullByForm(name)) findings.push(finding(source, 'names.unknown', place, name));
      const key = `${role} ${resolved.canonical}`;
      last = key;
      if (!units.has(key))
        units.set(key, { name, canonical: resolved.canonical, role, collective: resolved.gathers !== null, openEnded });
    }
  }
  return { units: [...units.values()], findings };
};

/** 省交通运输厅（省海事局）: its other name, or a second unit. */
const isTwo = (name: string, names: NameBook): boolean => {
  const [, first = '', second = ''] = /^([^（）]+)（([^（）]{3,20})）$/u.exec(name) ?? [];
  return second !== '' && localGovernment(second) === undefined && names.knows(first) && names.knows(second);
};

/** 各市住建局 answer for their territory, or each as the department that it is: nothing says which. */
const localityCode = (name: string) =>
  isCollectiveOfDepartments(name) ? 'parties.local-departments' : 'parties.local';

const roleByRule = (rule: LeadRule | null, first: boolean, local: boolean): Role => {
  if (rule && first && !local) return 'lead';
  if (rule?.others === 'cooperating') return 'cooperating';
  return local ? 'local' : 'responsible';
};

/** 安陵市人民政府 and 中共安陵市委员会, also where only 市政府 was printed behind 安陵市委; and 县政府 of a county that is not told. */
const isOtherGovernment = (resolved: Resolved): boolean =>
  /^(?:\p{Script=Han}{2,}[市州县区旗盟]人民政府|中共\p{Script=Han}{2,}[市州县区旗盟]委员会)$/u.test(
    resolved.canonical,
  ) || isOfUntoldPlace(resolved);

const isOfUntoldPlace = ({ canonical, known }: Resolved): boolean =>
  !known && /^\p{Script=Han}人民政府$/u.test(canonical);

/** Behind a collective 各 is said again of the next: 各市（州）党委、人民政府, 各村、社区, 各盟行政公署、市人民政府. */
const ofCollective = (name: string, last: string, alone: Resolved): Resolved | undefined => {
  const gathered = { known: true, prefix: null, gathers: 'localities' } as const;
  if ((/^(?:社区|村|街道|乡镇|镇|园区)$/u.test(name) || isOfUntoldPlace(alone)) && / 各/u.test(last)) {
    return { ...gathered, canonical: `各${alone.canonical}` };
  }
  const places = /^(?:人民)?政府$/u.test(name) ? /(各.+?)(?:党委|党工委)$/u.exec(last)?.[1] : undefined;
  return places ? { ...gathered, canonical: `${places}人民政府` } : undefined;
};
