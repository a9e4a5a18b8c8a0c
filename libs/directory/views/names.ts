import type { Day, UnitId } from '#kernel';
import { fullName, type SaidWithin, type UnitDocument, type UnitsByName } from '../contracts/index.ts';

/**
 * Which units names mean on a day, where they are said: the official name first, then aliases that are valid then. A unit of
 * another place is not meant by a name of this one. Two meanings are none: `null`.
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
  const named = readings.find((reading) => reading.length > 0) ?? [];
  const [unit, ...others] = named;
  if (others.length === 0) return unit?.unitId;
  const ofBody = named.filter(({ unitId }) => unitIds.includes(unitId));
  return ofBody.length === 1 ? ofBody[0]?.unitId : null;
};

/** A unit of which nobody has said the place may be of any; a name of no place of its own may be any unit's. */
const isHere = (unit: UnitDocument, place: string | null): boolean =>
  place === null || unit.place === null || unit.place === place;

const goesBy = ({ aliases }: UnitDocument, name: string, on: Day | null): boolean =>
  aliases.some(({ alias, validFrom }) => alias === name && (on === null || validFrom === null || validFrom <= on));
