import type { Day, ItemId, MeetingId, UnitId } from '#kernel';
import { type MeetingEvent, withoutResolution } from '#meeting/contracts';
import type { AssignDuty } from '../domain/duty-commands.ts';

export type Resolution = Extract<MeetingEvent, { readonly type: 'ResolutionAdopted' }>['data'];

/** The resolutions as they stood at issue: the last wording of each, in the order of adoption, without those withdrawn. */
export const resolutionsOf = (meeting: readonly MeetingEvent[]): readonly Resolution[] => {
  let resolutions: readonly Resolution[] = [];
  for (const { type, data } of meeting) {
    if (type === 'ResolutionAdopted') resolutions = [...resolutions, data];
    if (type === 'ResolutionAmended') resolutions = resolutions.map((one) => (isSame(one, data) ? data : one));
    if (type === 'ResolutionWithdrawn') resolutions = withoutResolution(resolutions, data.resolutionId);
  }
  return resolutions;
};

const isSame = (one: Resolution, other: Resolution): boolean => one.resolutionId === other.resolutionId;

/** The item that comes of a resolution. */
export const createdItem = (meetingId: MeetingId, { number }: Resolution): ItemId =>
  `${meetingId}.r${String(number).padStart(2, '0')}` as ItemId;

/** The lead first, each unit once. */
export const unitsOf = ({ leadUnitId, unitIds }: Resolution): readonly UnitId[] => [
  ...new Set(leadUnitId === null ? unitIds : [leadUnitId, ...unitIds]),
];

/** The part that a resolution gives a unit in an item. `undated`: when it is due where the resolution does not say. */
export const assignmentOf = (
  itemId: ItemId,
  unitId: UnitId,
  { leadUnitId, dueOn }: Resolution,
  undated: Day | null,
): AssignDuty => ({
  ...{ type: 'AssignDuty', itemId, unitId, role: unitId === leadUnitId ? 'lead' : 'responsible' },
  dueOn: dueOn ?? undated,
});
