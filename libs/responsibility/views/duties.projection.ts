import type { Counts, Projection } from '#read-model';
import type { DutyDocument } from '../contracts/index.ts';
import { evolveDuty } from './evolve-duty.ts';
import { isItemEvent } from './item-event.ts';

/**
 * One document a duty, in two orders: `item/<item>/<unit>` and `unit/<unit>/<item>`. Totals, by unit and by body, count
 * duties by status and open ones by due date, so that lights on any day are a look-up and never a stored colour.
 */
export const dutiesProjection: Projection<DutyDocument> = {
  name: 'duties',
  version: 1,
  keys: (event) => {
    if (!isItemEvent(event) || !('unitId' in event.data)) return [];
    const { itemId, unitId } = event.data;
    return [itemDutyKey(itemId, unitId), unitDutyKey(unitId, itemId)];
  },
  evolve: (duty, event) => (isItemEvent(event) ? evolveDuty(duty, event) : duty),
  totals: (duty, key): Record<string, Counts> => {
    if (!key.startsWith('unit/')) return {};
    const counts = countsOf(duty);
    return {
      [unitTotalKey(duty.unitId)]: counts,
      ...(duty.bodyId !== null && { [bodyTotalKey(duty.bodyId)]: counts }),
    };
  },
};

export const itemDutyKey = (itemId: string, unitId = ''): string => `item/${itemId}/${unitId}`;
export const unitDutyKey = (unitId: string, itemId = ''): string => `unit/${unitId}/${itemId}`;
export const unitTotalKey = (unitId: string): string => `total/unit/${unitId}`;
export const bodyTotalKey = (bodyId: string): string => `total/body/${bodyId}`;

const countsOf = (duty: DutyDocument): Counts => {
  if (duty.status === 'completed') return { completed: 1 };
  const when = duty.dueOn === null ? (duty.longTerm ? 'long-term' : 'undated') : `due:${duty.dueOn}`;
  return { [duty.status]: 1, [when]: 1 };
};
