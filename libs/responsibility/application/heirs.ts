import { unitEvents } from '#directory/contracts';
import { type EventStore, eventsOf, type StreamName } from '#event-store';
import type { UnitId } from '#kernel';
import type { MeetingEvent } from '#meeting/contracts';

/**
 * A meeting as it decided, with every unit that has ended since in the name of who goes on with its tasks. Asked of the
 * log: what a resolution says is done once, and a view might lag.
 */
export const forHeirs = async (
  store: EventStore,
  meeting: readonly MeetingEvent[],
): Promise<readonly MeetingEvent[]> => {
  const heirs = new Map<UnitId, UnitId>();
  for (const unitId of new Set(meeting.flatMap(unitsNamedIn))) heirs.set(unitId, await heirOf(store, unitId));
  const heir = (unitId: UnitId): UnitId => heirs.get(unitId) ?? unitId;
  return meeting.map((event) => {
    if (!('leadUnitId' in event.data)) return event;
    const { leadUnitId, unitIds } = event.data;
    const standing = { leadUnitId: leadUnitId === null ? null : heir(leadUnitId), unitIds: unitIds.map(heir) };
    return { ...event, data: { ...event.data, ...standing } } as MeetingEvent;
  });
};

const unitsNamedIn = ({ data }: MeetingEvent): readonly UnitId[] => {
  if (!('leadUnitId' in data)) return [];
  return data.leadUnitId === null ? data.unitIds : [data.leadUnitId, ...data.unitIds];
};

/** Of a chain of successors the last. Two units that were made to succeed each other at the same moment have none. */
const heirOf = async (store: EventStore, unitId: UnitId): Promise<UnitId> => {
  const chain = new Set([unitId]);
  for (const of of chain) {
    for (const { type, data } of await eventsOf(store, `unit-${of}` as StreamName, unitEvents)) {
      if (type === 'UnitSucceeded') chain.add(data.successorId);
    }
  }
  return [...chain].at(-1) ?? unitId;
};
