import type { UnitId } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import {
  acknowledged,
  assigned,
  civilAffairs,
  closed,
  event,
  finance,
  indicatorsStated,
  itemId,
  minutesEntered,
  urged,
} from '../testing/item.ts';
import { itemDecider } from './item-decider.ts';

// What has happened since somebody looked makes stale what they do with that look, where it concerns them.

const isStale = (since: ItemEvent, unitId: UnitId): boolean =>
  itemDecider.concerns?.(since, { type: 'AcknowledgeDuty', itemId, unitId }) ?? true;
const reason = '情况有变。';

it('concerns a unit what happens to its own duty, and not what happens to another’s', () => {
  expect(isStale(acknowledged, civilAffairs)).toBe(true);
  expect(isStale(urged('u1'), civilAffairs)).toBe(true);
  expect(isStale(acknowledged, finance)).toBe(false);
  expect(isStale(assigned(finance), civilAffairs)).toBe(false);
});

it.each([
  closed,
  event('ItemReopened', { reason }),
  event('ItemSuspended', { reason }),
  event('ItemResumed', { reason }),
  event('ItemCancelled', { reason, mergedInto: null }),
  event('ItemSplit', { reason, parts: [] }),
  event('ItemImportanceSet', { importance: 'special', reason }),
  indicatorsStated,
])('concerns every unit what becomes of the whole: $type', (whole) => {
  expect(isStale(whole, finance)).toBe(true);
});

it('does not concern a unit that minutes were entered', () => {
  expect(isStale(minutesEntered('s1'), finance)).toBe(false);
});

it('concerns whoever acts on the whole item all that happens in it', () => {
  expect(itemDecider.concerns?.(acknowledged, { type: 'CloseItem', itemId })).toBe(true);
  expect(itemDecider.concerns?.(minutesEntered('s1'), { type: 'CloseItem', itemId })).toBe(true);
});
