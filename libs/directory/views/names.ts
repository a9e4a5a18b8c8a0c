import type { Day, UnitId } from '#kernel';
import type { UnitDocument, UnitsByName } from '../contracts/index.ts';

/**
 * Which units names mean on a day: the official name first, then aliases that are valid then. The name of a unit that has
 * ended means whoever goes on with its tasks. Two meanings are none.
 */
export const unitsByName = (units: readonly UnitDocument[], names: readonly string[], on: Day | null): UnitsByName =>
  Object.fromEntries(names.map((name) => [name, meaning(units, name, on)]));

const meaning = (units: readonly UnitDocument[], name: string, on: Day | null): UnitId | undefined => {
  const official = units.filter((unit) => unit.name === name);
  const named = official.length > 0 ? official : units.filter((unit) => goesBy(unit, name, on));
  const [meant, ...others] = new Set(named.map((unit) => heirOf(unit, units).unitId));
  return others.length === 0 ? meant : undefined;
};

/** Of a chain of successors the last. Two units that were made to succeed each other at the same moment have none. */
const heirOf = (unit: UnitDocument, units: readonly UnitDocument[]): UnitDocument => {
  const chain = new Set([unit]);
  for (const { successorId } of chain) {
    const heir = units.find(({ unitId }) => unitId === successorId);
    if (heir) chain.add(heir);
  }
  return [...chain].at(-1) ?? unit;
};

const goesBy = ({ aliases }: UnitDocument, name: string, on: Day | null): boolean =>
  aliases.some(({ alias, validFrom }) => alias === name && (on === null || validFrom === null || validFrom <= on));
