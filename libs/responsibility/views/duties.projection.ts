import type { Counts, Projection } from '#read-model';
import { type DutyDocument, isOpen } from '../contracts/index.ts';
import { evolveDuty } from './evolve-duty.ts';
import { isItemEvent } from './item-event.ts';

/**
 * One document a duty, `item/<item>/<unit>`. Totals, by body and unit, count duties by status, and open ones by due date
 * in totals of their own that fewer events move: so lights on any day are a look-up and never a stored colour.
 */
export const dutiesProjection: Projection<DutyDocument> = {
  name: 'duties',
  version: 10,
  keys: (event) =>
    isItemEvent(event) && 'unitId' in event.data ? [itemDutyKey(event.data.itemId, event.data.unitId)] : [],
  evolve: (duty, event) => (isItemEvent(event) ? evolveDuty(duty, event) : duty),
  totals: (duty): Record<string, Counts> => ({
    [statusTotalKey(duty.bodyId, duty.unitId)]: { [duty.status]: 1 },
    ...(isOpen(duty.status) && { [dueTotalKey(duty.bodyId, duty.unitId)]: { [dueName(duty)]: 1 } }),
  }),
};

/** What the keys of duties begin with. */
export const DUTIES = 'item/';

export const itemDutyKey = (itemId: string, unitId = ''): string => `${DUTIES}${itemId}/${unitId}`;
/** A duty of no body stands under the empty name. */
export const statusTotalKey = (bodyId: string | null, unitId = ''): string => `status/${bodyId ?? ''}/${unitId}`;
export const dueTotalKey = (bodyId: string | null, unitId = ''): string => `due/${bodyId ?? ''}/${unitId}`;

/** `due:2026-06-30`, `long-term` or `undated`; behind a plus, when its next measure is due; behind an at, when it was said to be done. */
const dueName = ({ status, dueOn, longTerm, measureDue, completion }: DutyDocument): string => {
  const date = dueOn === null ? (longTerm ? 'long-term' : 'undated') : `due:${dueOn}`;
  const measure = measureDue === null ? '' : `+${measureDue}`;
  return status === 'completion-requested' && completion ? `${date}${measure}@${completion.at}` : `${date}${measure}`;
};
