import type { Day } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import { event, finance, given, health, itemId, open } from '../testing/item.ts';

describe('a unit that is named afterwards', () => {
  const assign = {
    type: 'AssignDuty',
    itemId,
    unitId: health,
    role: 'responsible',
    dueOn: '2026-07-31' as Day,
  } as const;
  const got: ItemEvent = {
    type: 'DutyAssigned',
    v: 1,
    data: { itemId, unitId: health, role: 'responsible', groupId: null, dueOn: assign.dueOn, longTerm: false },
  };
  const passed: ItemEvent = {
    type: 'DutyReassigned',
    v: 1,
    data: { itemId, unitId: health, toUnitId: finance, reason: '职责已划转。' },
  };
  it('gets a part in the item, once', () => {
    given(...open)
      .when(assign)
      .then(got);
    given(...open, got)
      .when(assign)
      .thenNothing();
  });
  it('keeps the part that it has, and gets one again that it had passed on', () => {
    given(...open)
      .when({ ...assign, unitId: finance })
      .thenNothing();
    given(...open, got, passed)
      .when(assign)
      .then(got);
  });
  it('is refused in an item that there is not, or that is no longer open', () => {
    given().when(assign).thenRefused('item.unknown');
    given(...open, event('ItemSuspended', { reason: '待定。' }))
      .when(assign)
      .thenRefused('item.suspended');
  });
});
