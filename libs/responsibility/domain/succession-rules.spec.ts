import type { Day } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import {
  acknowledged,
  assigned,
  civilAffairs,
  completed,
  completionRequested,
  event,
  finance,
  given,
  health,
  itemId,
  on,
  open,
  registered,
} from '../testing/item.ts';

const passedOn = event('DutyReassigned', { toUnitId: health, reason: '职责已划转。' });

describe('the end of a unit', () => {
  const leading = {
    ...({ type: 'DutyAssigned', v: 1 } as const),
    data: { ...on, role: 'lead', groupId: null, dueOn: '2026-03-03' as Day, longTerm: false },
  } as const;
  const ended = { toUnitId: health, reason: '职责已划转。', because: 'ended' } as const;
  const succeed = { type: 'SucceedInDuty', ...on, ...ended } as const;
  it('passes what it has open to its successor, which signs for it', () => {
    given(...open, acknowledged)
      .when(succeed)
      .then(passedOn, assigned(health));
    given(...open, acknowledged, passedOn, assigned(health))
      .when(succeed)
      .thenNothing();
  });
  it('adds nothing to a successor with the same part, or to whoever has one where the unit was named by mistake', () => {
    const toFinance = event('DutyReassigned', { toUnitId: finance, reason: '职责已划转。' });
    given(...open)
      .when({ ...succeed, toUnitId: finance })
      .then(toFinance);
    given(registered, leading, assigned(finance))
      .when({ ...succeed, toUnitId: finance, because: 'mistaken' })
      .then(toFinance);
  });
  it('leaves the graver role and the nearer date to a successor that has a part, and opens what it had completed', () => {
    const toFinance = event('DutyReassigned', { toUnitId: finance, reason: '职责已划转。' });
    const theirs = { itemId, unitId: finance };
    const takenOver: readonly ItemEvent[] = [
      { type: 'DutyRoleChanged', v: 1, data: { ...theirs, role: 'lead' } },
      { type: 'DutyDueRevised', v: 1, data: { ...theirs, dueOn: '2026-03-03' as Day } },
    ];
    given(registered, leading, assigned(finance))
      .when({ ...succeed, toUnitId: finance })
      .then(toFinance, ...takenOver);
    given(registered, assigned(civilAffairs), { ...leading, data: { ...leading.data, ...theirs } })
      .when({ ...succeed, toUnitId: finance })
      .then(toFinance);
    given(registered, leading, assigned(finance), completed('r1', finance))
      .when({ ...succeed, toUnitId: finance })
      .then(toFinance, { type: 'DutyReopened', v: 1, data: { ...theirs, reason: '职责已划转。' } }, ...takenOver);
  });
  it('leaves alone what is completed, and where it had no part', () => {
    given(...open, acknowledged, completionRequested('r1'), completed('r1'))
      .when(succeed)
      .thenNothing();
    given(...open)
      .when({ ...succeed, unitId: health, toUnitId: finance })
      .thenNothing();
  });
  it('passes on what is suspended as suspended', () => {
    const rests = [event('ItemSuspended', { reason: '待定。' }), event('DutySuspended', {})];
    given(...open, ...rests)
      .when(succeed)
      .then(passedOn, assigned(health), { type: 'DutySuspended', v: 1, data: { itemId, unitId: health } });
  });
  it('is not what a correction of the minutes is: that changes nothing in an item that rests', () => {
    const rests = [event('ItemSuspended', { reason: '待定。' }), event('DutySuspended', {})];
    given(...open, ...rests)
      .when({ ...succeed, because: 'mistaken' })
      .thenRefused('item.suspended');
  });
  it('brings it back, as suspended, to a unit that had passed its own on', () => {
    const rests = event('ItemSuspended', { reason: '待定。' });
    given(...open, passedOn, assigned(health), rests, {
      type: 'DutySuspended',
      v: 1,
      data: { itemId, unitId: health },
    })
      .when({ ...succeed, unitId: health, toUnitId: civilAffairs })
      .then(
        {
          type: 'DutyReassigned',
          v: 1,
          data: { itemId, unitId: health, toUnitId: civilAffairs, reason: '职责已划转。' },
        },
        assigned(civilAffairs),
        event('DutySuspended', {}),
      );
  });
});

describe('another role', () => {
  const lead = { type: 'ChangeRole', ...on, role: 'lead' } as const;
  const responsible = { ...lead, role: 'responsible' } as const;
  const changed = (role: 'lead' | 'responsible') => event('DutyRoleChanged', { role });
  it('is that of the lead, given or taken, and no other', () => {
    given(...open)
      .when(lead)
      .then(changed('lead'));
    given(...open, changed('lead'))
      .when(lead)
      .thenNothing();
    given(...open, changed('lead'))
      .when(responsible)
      .then(changed('responsible'));
    given(registered, {
      ...{ type: 'DutyAssigned', v: 1 },
      data: { ...on, role: 'local', groupId: null, dueOn: null, longTerm: false },
    })
      .when(responsible)
      .thenNothing();
  });
  it('is refused to what is completed', () => {
    given(...open, acknowledged, completionRequested('r1'), completed('r1'))
      .when(lead)
      .thenRefused('duty.not-now');
  });
});
