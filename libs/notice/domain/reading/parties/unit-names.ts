import { officialName, type Place } from '../../names/index.ts';
import type { KnownUnit } from '../draft.ts';
import { isCollectiveOfDepartments, isLocalCollective, localGovernment } from './collective-names.ts';
import { groupOfUnits } from './role-words.ts';

export interface Resolved {
  readonly canonical: string;
  readonly known: boolean;
  /** The level that the name printed, for the elided names after it. */
  readonly prefix: string | null;
}

/** Turns printed names into canonical ones: the directory's own units first, then the general tables. */
export interface NameBook {
  readonly resolve: (name: string, inherited: string | null) => Resolved;
  readonly knows: (name: string) => boolean;
}

export const nameBook = (place: Place, knownUnits: readonly KnownUnit[]): NameBook => {
  const directory = new Map<string, string>();
  for (const { canonical, aliases } of knownUnits) {
    for (const name of [canonical, ...aliases]) if (!directory.has(name)) directory.set(name, canonical);
  }
  const resolve = (name: string, inherited: string | null): Resolved => {
    const official = officialName(name, place, inherited);
    const level = official?.prefix ?? inherited ?? place.level ?? '';
    const own = directory.get(name) ?? directory.get(level + name) ?? directory.get(official?.canonical ?? '');
    if (own) return { canonical: own, known: true, prefix: official?.prefix ?? null };
    if (isLocalCollective(name)) {
      return { canonical: name.startsWith('各') ? name : `各${name}`, known: true, prefix: null };
    }
    if (isCollectiveOfDepartments(name) || groupOfUnits.test(name))
      return { canonical: name, known: true, prefix: null };
    if (official) return { ...official, known: true };
    const local = localGovernment(name);
    if (local) return { canonical: local, known: true, prefix: null };
    // 市发展改革委（市能源局）: one unit, with its other name behind it.
    const first = name.replace(/（[^（）]{2,20}）$/u, '');
    const one = first === name ? undefined : resolve(first, inherited);
    return one?.known ? one : { canonical: name, known: false, prefix: null };
  };
  return { resolve, knows: (name) => resolve(name, null).known };
};
