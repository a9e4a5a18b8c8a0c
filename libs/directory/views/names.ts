import type { Day, UnitId } from '#kernel';
import { fullName, type SaidWithin, type UnitDocument, type UnitsByName } from '../contracts/index.ts';

/**
 * Which units names mean on a day, where they are said: the official name first, then aliases that are valid then. A unit of
 * another place is not meant by a name of this one, and the name of one that has ended means whoever goes on with its tasks.
 * Two meanings are none: `null`.
 */
export const unitsByName = (
  units: readonly UnitDocument[],
  names: readonly string[],
  within: SaidWithin,
  on: Day | null,
): UnitsByName => Object.fromEntries(names.map((name) => [name, meaning(units, name, within, on)]));

const meaning = (
  units: readonly UnitDocument[],
  name: string,
  within: SaidWithin,
  on: Day | null,
): UnitId | null | undefined => {
  const { place, unitIds } = within;
  const full = fullName(name, place);
  const here = units.filter((unit) => isHere(unit, full === name ? null : place));
  const readings = [
    units.filter((unit) => fullName(unit.name, unit.place) === full),
    here.filter((unit) => unit.name === name),
    here.filter((unit) => goesBy(unit, name, on)),
  ];
  const reading = readings.find(({ length }) => length > 0) ?? [];
  const named = [...new Set(reading.map((unit) => heirOf(unit, units)))];
  const [unit, ...others] = named;
  if (others.length === 0) return unit?.unitId;
  const ofBody = named.filter(({ unitId }) => unitIds.includes(unitId));
  return ofBody.length === 1 ? ofBody[0]?.unitId : null;
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

/** A unit of which nobody has said the place may be of any; a name of no place of its own may be any unit's. */
const isHere = (unit: UnitDocument, place: string | null): boolean =>
  place === null || unit.place === null || unit.place === place;

const goesBy = ({ aliases }: UnitDocument, name: string, on: Day | null): boolean =>
  aliases.some(({ alias, validFrom }) => alias === name && (on === null || validFrom === null || validFrom <= on));
