import type { ItemId, UnitId } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import {
  acknowledged,
  assignment,
  civilAffairs,
  completed,
  completionRequested,
  event,
  finance,
  given,
  itemId,
  open,
} from '../testing/item.ts';

describe('splitting an item', () => {
  const part = (id: string, ...unitIds: UnitId[]) => ({
    ...{ itemId: id as ItemId, number: `一（${id}）`, heading: `部分${id}`, text: '分开督办。' },
    unitIds,
  });
  const reason = '两件事分开督办。';
  const parts = [part('1', civilAffairs), part('2', civilAffairs, finance)];
  const split = { type: 'SplitItem', itemId, reason, parts } as const;
  const ended = (...units: UnitId[]) =>
    units.map((unitId): ItemEvent => ({ type: 'DutyCancelled', v: 1, data: { itemId, unitId } }));
  const happened = event('ItemSplit', {
    reason,
    parts: parts.map(({ unitIds, ...words }) => ({ ...words, assignments: unitIds.map((unit) => assignment(unit)) })),
  });

  it('goes on in parts, with the open duties as they were', () => {
    given(...open)
      .when(split)
      .then(happened, ...ended(civilAffairs, finance));
    given(...open, happened, ...ended(civilAffairs, finance))
      .when(split)
      .thenNothing();
    given(...open, happened, ...ended(civilAffairs, finance))
      .when({ ...split, reason: '另有原因。' })
      .thenRefused('item.split');
    given(...open, happened, ...ended(civilAffairs, finance))
      .when({ ...split, parts: [part('1', civilAffairs), part('2', finance)] })
      .thenRefused('item.split');
    given(...open, happened)
      .when({ type: 'AcknowledgeDuty', itemId, unitId: finance })
      .thenRefused('item.split');
  });
  it('leaves what is completed where it is', () => {
    given(...open, acknowledged, completionRequested('r1'), completed('r1'))
      .when(split)
      .thenRefused('item.split-without-duty');
  });
  it('refuses one part, a part twice, a part without units, a stranger, and a unit that is left out', () => {
    given(...open)
      .when({ ...split, parts: [part('1', civilAffairs, finance)] })
      .thenRefused('item.parts-too-few');
    given(...open)
      .when({ ...split, parts: [part('1', civilAffairs), part('1', finance)] })
      .thenRefused('item.part-twice');
    given(...open)
      .when({ ...split, parts: [part('1', civilAffairs, finance), part('2')] })
      .thenRefused('item.without-units');
    given(...open)
      .when({ ...split, parts: [...parts, part('3', 'health' as UnitId)] })
      .thenRefused('item.split-without-duty');
    given(...open)
      .when({ ...split, parts: [part('1', civilAffairs), part('2', civilAffairs)] })
      .thenRefused('item.split-leaves-out');
  });
  it('refuses a part that does not say what is expected', () => {
    given(...open)
      .when({ ...split, parts: [part('1', civilAffairs), { ...part('2', finance), text: ' ' }] })
      .thenRefused('duty.text-missing');
  });
  it('refuses it without a reason', () => {
    given(...open)
      .when({ ...split, reason: '' })
      .thenRefused('duty.text-missing');
  });
});
