import type { Day, ItemId } from '#kernel';
import { completed, duty, item, reported } from '../testing/ledger.ts';
import { audit, canteen, finance, health, untilIssued } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { agendaProposals } from './agenda-proposals.ts';

const day = '2026-07-01' as Day;
const other = 'other' as ItemId;
const later = '2026-12-31' as Day;
const last = documentAfter(untilIssued);

it('proposes what is overdue, by item, with the units that are late', () => {
  const duties = [duty(), duty({ unitId: finance }), duty({ unitId: audit, dueOn: later })];
  expect(agendaProposals({ items: [item(canteen)], duties }, null, day)).toEqual([
    { reason: 'overdue', title: '事项canteen', itemIds: [canteen], unitIds: [health, finance] },
  ]);
});

it('proposes where a unit reports a problem, until its duty is completed', () => {
  const stuck = duty({ itemId: other, dueOn: later, ...reported('经费不足') });
  const items = [item(other)];
  expect(agendaProposals({ items, duties: [stuck] }, null, day)).toEqual([
    { reason: 'help-needed', title: '事项other', itemIds: [other], unitIds: [health] },
  ]);
  expect(agendaProposals({ items, duties: [{ ...stuck, ...completed('2026-06-01') }] }, null, day)).toEqual([]);
});

it('begins with the unfinished resolutions of last time, as far as they concern their own units', () => {
  const duties = [duty({ dueOn: later }), duty({ unitId: audit, dueOn: later })];
  expect(agendaProposals({ items: [item(canteen, ['r1'])], duties }, last, day)).toEqual([
    { reason: 'unfinished-resolution', title: '加快助餐点建设', itemIds: [canteen], unitIds: [health] },
  ]);
});

it('proposes nothing when all is done in time', () => {
  const duties = [duty(completed('2026-06-01'))];
  expect(agendaProposals({ items: [item(canteen, ['r1'])], duties }, last, day)).toEqual([]);
});
