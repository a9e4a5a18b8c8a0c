import type { UnitId } from '#kernel';
import type { NoticeContent, NoticeEvent } from '#notice/contracts';
import { fullName } from '../contracts/index.ts';
import type { BodyCommand } from '../domain/body-commands.ts';
import { kindByName } from '../domain/kind-by-name.ts';
import type { RegisterUnit } from '../domain/unit-commands.ts';

export type Confirmed = Extract<NoticeEvent, { readonly type: 'NoticeConfirmed' }>['data'];

/** The units that a confirmed notice names, each of its place where its name does not say it. */
export const registrations = ({ units }: Confirmed, { place }: Pick<NoticeContent, 'place'>): readonly RegisterUnit[] =>
  units.map(({ canonical, unitId }) => ({
    type: 'RegisterUnit',
    unitId,
    name: canonical,
    kind: kindByName(canonical),
    place: fullName(canonical, place) === canonical ? null : place,
  }));

/**
 * What founds the body, in order; a notice without a body adds its groups to the one that is there. What the body
 * would refuse is left out, for a person has accepted it as it stands in the notice: a collective without units, the
 * duty of a unit that is no member, an empty text.
 */
export const foundation = (
  { noticeId, bodyId, units, groups }: Confirmed,
  { body }: NoticeContent,
  timeZone: string,
): readonly BodyCommand[] => {
  const unitIds = new Map(units.map(({ canonical, unitId }) => [canonical, unitId]));
  const members = idsOf(body?.members.map(({ canonical }) => canonical) ?? [], unitIds);
  const { name = '', functions = '', rules = [], duties = [] } = body ?? {};
  return [
    ...(name.trim() !== '' ? [{ type: 'FoundBody', bodyId, name, functions, timeZone, noticeId } as const] : []),
    ...members.map((unitId) => ({ type: 'AdmitMember', bodyId, unitId }) as const),
    ...groups
      .filter((group) => group.unitIds.length > 0)
      .map(
        ({ groupId, canonical, unitIds: ids }) =>
          ({ type: 'DefineGroup', bodyId, groupId, name: canonical, unitIds: [...new Set(ids)] }) as const,
      ),
    ...rules.filter(isWorded).map(({ kind, text }) => ({ type: 'AdoptRule', bodyId, kind, text }) as const),
    ...duties.filter(isWorded).flatMap(({ unit, number, text }) =>
      idsOf([unit], unitIds)
        .filter((unitId) => members.includes(unitId))
        .map((unitId) => ({ type: 'StateMemberDuty', bodyId, unitId, number, text }) as const),
    ),
  ];
};

/** Two names may mean one unit: it is there once. */
const idsOf = (names: readonly string[], unitIds: ReadonlyMap<string, UnitId>): readonly UnitId[] => [
  ...new Set(names.flatMap((name) => unitIds.get(name) ?? [])),
];

const isWorded = ({ text }: { readonly text: string }): boolean => text.trim() !== '';
