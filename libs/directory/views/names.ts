import type { Day, UnitId } from '#kernel';
import type { UnitDocument, UnitsByName } from '../contracts/index.ts';

/** Which units names mean on a day: the official name first, then aliases that are valid then. Two meanings are none. */
export const unitsByName = (units: readonly UnitDocument[], names: readonly string[], on: Day | null): UnitsByName =>
  Object.fromEntries(names.map((name) => [name, meaning(units, name, on)]));

const meaning = (units: readonly UnitDocument[], name: string, on: Day | null): UnitId | undefined => {
  const official = units.filter((unit) => unit.name === name);
  const named = official.length > 0 ? official : units.filter((unit) => goesBy(unit, name, on));
  return named.length === 1 ? named[0]?.unitId : undefined;
};

const goesBy = ({ aliases }: UnitDocument, name: string, on: Day | null): boolean =>
  aliases.some(({ alias, validFrom }) => alias === name && (on === null || validFrom === null || validFrom <= on));
