import type { RecordedEvent } from '#event-store';
import type { Projection } from '#read-model';
import { type UnitDocument, type UnitEvent, unitEvents } from '../contracts/index.ts';

type RecordedUnitEvent = RecordedEvent & UnitEvent;

const isUnitEvent = (event: RecordedEvent): event is RecordedUnitEvent => Object.hasOwn(unitEvents, event.type);

/** One document a unit, under `unit/<id>`. */
export const unitsProjection: Projection<UnitDocument> = {
  name: 'units',
  version: 4,
  keys: (event) => (isUnitEvent(event) ? [unitKey(event.data.unitId)] : []),
  evolve: (unit, event) => (isUnitEvent(event) ? evolve(unit, event) : unit),
};

export const unitKey = (unitId = ''): string => `unit/${unitId}`;

const evolve = (unit: UnitDocument | null, event: RecordedUnitEvent): UnitDocument => {
  const { revision } = event;
  if (event.type === 'UnitRegistered') {
    const { unitId, name, kind, place } = event.data;
    return { unitId, name, kind, place, aliases: [], successorId: null, leaderSigns: false, revision };
  }
  if (unit === null) throw new Error(`${event.type} of ${event.data.unitId}, which is not registered`);
  if (event.type === 'UnitRenamed') {
    const { name } = event.data;
    return { ...unit, name, aliases: [...unit.aliases, { alias: unit.name, validFrom: null }], revision };
  }
  if (event.type === 'UnitSucceeded') return { ...unit, successorId: event.data.successorId, revision };
  if (event.type === 'LeaderSignatureChosen') return { ...unit, leaderSigns: event.data.leaderSigns, revision };
  const { alias, validFrom } = event.data;
  return { ...unit, aliases: [...unit.aliases, { alias, validFrom }], revision };
};
