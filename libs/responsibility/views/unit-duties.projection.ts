import type { BodyId, ItemId } from '#kernel';
import type { Projection } from '#read-model';
import { isItemEvent } from './item-event.ts';

/** That a unit has a duty in an item of a body. What became of it stands in the duty's own document. */
export interface UnitDuty {
  readonly itemId: ItemId;
  readonly bodyId: BodyId | null;
}

/** The order of a unit's duties, `duty/<unit>/<item>`; totals under `unit/<unit>` count its duties by body. */
export const unitDutiesProjection: Projection<UnitDuty> = {
  name: 'unit-duties',
  version: 1,
  keys: (event) =>
    isItemEvent(event) && event.type === 'DutyAssigned' ? [unitDutyKey(event.data.unitId, event.data.itemId)] : [],
  evolve: (known, event) =>
    isItemEvent(event) && event.type === 'DutyAssigned' ? { itemId: event.data.itemId, bodyId: event.bodyId } : known,
  totals: ({ bodyId }, key) => ({ [unitBodiesKey(key.split('/')[1] ?? '')]: { [bodyId ?? '']: 1 } }),
};

export const unitDutyKey = (unitId: string, itemId = ''): string => `duty/${unitId}/${itemId}`;
export const unitBodiesKey = (unitId: string): string => `unit/${unitId}`;
