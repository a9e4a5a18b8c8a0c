import { v5 } from 'uuid';
import { type BodyDocument, FindUnitsByName, fullName, type UnitsByName } from '#directory/contracts';
import type { BodyId, GroupId, UnitId } from '#kernel';
import { type NoticeContent, namesIn } from '../contracts/index.ts';
import type { ResolvedGroup, ResolvedUnit } from '../domain/notice-commands.ts';

export interface NamesMeant {
  readonly units: readonly ResolvedUnit[];
  readonly groups: readonly ResolvedGroup[];
}

/**
 * What every name in a notice means where it is said: within the place of the notice, and the body that it is confirmed for.
 * A unit that is new has an id made of its place and its official name: two notices of one place mean the same one, and
 * 县教育局 of two counties are two. A name that more than one unit bears is left out: it is for a person to say which.
 */
export const namesMeant = async (
  find: (asked: FindUnitsByName) => Promise<UnitsByName>,
  content: NoticeContent,
  bodyId: BodyId,
  body: BodyDocument | null,
): Promise<NamesMeant> => {
  const { place } = content;
  const names = namesIn(content);
  const unitIds = body ? [...body.members, ...body.groups.flatMap((group) => group.unitIds)] : [];
  const known = await find(new FindUnitsByName(names.units, { place, unitIds }));
  const meant = (canonical: string): readonly UnitId[] => {
    const unitId = known[canonical];
    if (unitId === null) return [];
    return [unitId ?? (v5(fullName(canonical, place), UNITS) as UnitId)];
  };
  return {
    units: names.units.flatMap((canonical) => meant(canonical).map((unitId) => ({ canonical, unitId }))),
    groups: [...names.groups].map(([canonical, members]) => ({
      canonical,
      groupId: v5(`${bodyId} ${canonical}`, UNITS) as GroupId,
      // Two names may mean one unit.
      unitIds: [...new Set(members.flatMap(meant))],
    })),
  };
};

const UNITS = '5b1c9d7e-7f0b-4c57-9a5d-0a5e7f9c1d20';
