import type { BodyId, UnitId } from '#kernel';
import type { BodyDraft, NoticeContent, NoticeEvent } from '#notice/contracts';
import { fullName } from '../contracts/index.ts';
import type { BodyCommand, StateLeadership } from '../domain/body-commands.ts';
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
 * What founds the body, in order; a notice without a body adds its groups to the one that is there. The units of a
 * collective that is a member are members each. What the body would refuse is left out, for a person has accepted it as it
 * stands in the notice: the duty of a unit that is no member, an empty text.
 */
export const foundation = (
  { noticeId, bodyId, units, groups }: Confirmed,
  { body }: NoticeContent,
  timeZone: string,
): readonly BodyCommand[] => {
  const unitIds = new Map(units.map(({ canonical, unitId }) => [canonical, [unitId]]));
  const idsOf = new Map([...unitIds, ...groups.map((group) => [group.canonical, group.unitIds] as const)]);
  const meant = (names: readonly string[]): readonly UnitId[] => [...new Set(names.flatMap((n) => idsOf.get(n) ?? []))];
  const grouping = groups.map(
    ({ groupId, canonical, unitIds: ids }) =>
      ({ type: 'DefineGroup', bodyId, groupId, name: canonical, unitIds: [...new Set(ids)] }) as const,
  );
  if (!body) return grouping;
  const { name, functions, rules, duties } = body;
  const members = meant(body.members.map(({ canonical }) => canonical));
  const [officeId = null] = body.office?.canonical ? meant([body.office.canonical]) : [];
  const office = body.office && { name: body.office.name, unitId: officeId };
  return [
    ...(name.trim() === '' ? [] : [{ type: 'FoundBody', bodyId, name, functions, timeZone, noticeId } as const]),
    ...members.map((unitId) => ({ type: 'AdmitMember', bodyId, unitId }) as const),
    ...grouping,
    ...leadershipIn(bodyId, body, office),
    ...rules.filter(isWorded).map(({ kind, text }) => ({ type: 'AdoptRule', bodyId, kind, text }) as const),
    ...duties.filter(isWorded).flatMap(({ unit, number, text }) =>
      meant([unit])
        .filter((unitId) => members.includes(unitId) || unitId === officeId)
        .map((unitId) => ({ type: 'StateMemberDuty', bodyId, unitId, number, text }) as const),
    ),
  ];
};

/** Whatever a notice does not say of who leads the body it leaves as it is. */
const leadershipIn = (
  bodyId: BodyId,
  { convenor, deputies }: BodyDraft,
  office: Required<StateLeadership>['office'] | null,
): readonly StateLeadership[] => {
  const said = {
    ...(convenor !== null && { convenor }),
    ...(deputies.length > 0 && { deputies }),
    ...(office && { office }),
  };
  return Object.keys(said).length === 0 ? [] : [{ type: 'StateLeadership', bodyId, ...said }];
};

const isWorded = ({ text }: { readonly text: string }): boolean => text.trim() !== '';
