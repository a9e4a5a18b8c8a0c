import type { Day, ItemId, MeetingId, UnitId } from '#kernel';
import type { MeetingEvent } from '#meeting/contracts';
import type { AssignDuty } from '../domain/duty-commands.ts';

export type Resolution = Extract<MeetingEvent, { readonly type: 'ResolutionAdopted' }>['data'];

/** The resolutions as they stood at issue: the last wording of each, in the order of adoption. */
export const resolutionsOf = (meeting: readonly MeetingEvent[]): readonly Resolution[] => {
  const resolutions = new Map<string, Resolution>();
  for (const { type, data } of meeting) {
    if (type === 'ResolutionAdopted' || type === 'ResolutionAmended') resolutions.set(data.resolutionId, data);
  }
  return [...resolutions.values()];
};

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
