import type { Day, UnitId } from '#kernel';
import type { ItemEvent, UnfinishedStatus } from '../contracts/index.ts';
import {
  acknowledged,
  civilAffairs,
  completionRequested,
  event,
  finance,
  given,
  itemId,
  open,
  openAlone,
} from '../testing/item.ts';

// A unit that had asked for completion when its item came to rest has nothing more to do by a date.

const reason = '政策已明确。';
const suspended = (unitId: UnitId): ItemEvent => ({ type: 'DutySuspended', v: 1, data: { itemId, unitId } });
const rests = (...units: readonly UnitId[]) => [
  event('ItemSuspended', { reason: '待上级政策明确。' }),
  ...units.map(suspended),
];
const resumed = (unitId: UnitId, status: UnfinishedStatus): ItemEvent => ({
  ...{ type: 'DutyResumed', v: 2, data: { itemId, unitId, status } },
});
const dueOn = '2026-04-30' as Day;
const resume = { type: 'ResumeItem', itemId, reason, dueOn: null as Day | null, today: '2026-03-11' as Day } as const;
const asked = [acknowledged, completionRequested('r1')] as const;

it('goes on with its date as it was, passed or not, and takes no other', () => {
  given(...openAlone, ...asked, ...rests(civilAffairs))
    .when(resume)
    .then(event('ItemResumed', { reason }), resumed(civilAffairs, 'completion-requested'));
  given(...openAlone, ...asked, ...rests(civilAffairs))
    .when({ ...resume, dueOn })
    .thenRefused('duty.date-given');
});

it('leaves the new date to those whose date has passed before they asked', () => {
  const revised: ItemEvent = { type: 'DutyDueRevised', v: 1, data: { itemId, unitId: finance, dueOn } };
  const resting = [...open, ...asked, ...rests(civilAffairs, finance)];
  given(...resting)
    .when(resume)
    .thenRefused('item.resumed-overdue');
  given(...resting)
    .when({ ...resume, dueOn })
    .then(
      event('ItemResumed', { reason }),
      resumed(civilAffairs, 'completion-requested'),
      resumed(finance, 'assigned'),
      revised,
    );
});
