import type { Day, UnitId } from '#kernel';
import {
  acknowledged,
  assigned,
  civilAffairs,
  closed,
  completed,
  completionRequested,
  event,
  finance,
  given,
  health,
  on,
  open,
  openAlone,
  today,
} from '../testing/item.ts';

describe('acknowledging a duty', () => {
  const acknowledge = { type: 'AcknowledgeDuty', ...on } as const;
  it('acknowledges an assigned duty', () => {
    given(...open)
      .when(acknowledge)
      .then(acknowledged);
  });
  it('writes nothing the second time', () => {
    given(...open, acknowledged)
      .when(acknowledge)
      .thenNothing();
  });
  it('refuses a unit that has no duty in the item', () => {
    given(...open)
      .when({ ...acknowledge, unitId: 'police' as UnitId })
      .thenRefused('duty.unknown');
  });
  it('refuses an item that is not registered', () => {
    given().when(acknowledge).thenRefused('item.unknown');
  });
  it('refuses an item that is closed', () => {
    given(...openAlone, acknowledged, completionRequested('r1'), completed('r1'), closed)
      .when(acknowledge)
      .thenRefused('item.closed');
  });
});

const returned = event('DutyReturned', { reason: '该事项属住建部门职责。' });
const insisted = event('DutyInsistedOn', { reason: '经研究，属你单位职责。' });
const passedOn = event('DutyReassigned', { toUnitId: health, reason: '职责已划转。' });

describe('returning a duty', () => {
  const giveBack = {
    type: 'ReturnDuty',
    ...on,
    reason: '该事项属住建部门职责。',
    today,
    returnBy: '2026-03-04' as Day | null,
  } as const;
  it('takes it back in time, with the reason', () => {
    given(...open)
      .when(giveBack)
      .then(returned);
    given(...open)
      .when({ ...giveBack, today: '2026-03-04' as Day })
      .then(returned);
  });
  it('writes nothing the second time', () => {
    given(...open, returned)
      .when(giveBack)
      .thenNothing();
    given(...open, returned)
      .when({ ...giveBack, reason: '另有原因。' })
      .thenRefused('duty.not-now');
  });
  it('refuses it after the limit', () => {
    given(...open)
      .when({ ...giveBack, today: '2026-03-05' as Day })
      .thenRefused('duty.return-late');
  });
  it('refuses it without a reason, or with one that nobody can read', () => {
    given(...open)
      .when({ ...giveBack, reason: ' ' })
      .thenRefused('duty.text-missing');
    given(...open)
      .when({ ...giveBack, reason: '长'.repeat(100_000) })
      .thenRefused('duty.text-too-long');
  });
  it('refuses to return what was signed for, or was insisted on', () => {
    given(...open, acknowledged)
      .when(giveBack)
      .thenRefused('duty.not-now');
    given(...open, returned, insisted)
      .when(giveBack)
      .thenRefused('duty.insisted-on');
  });
  it('refuses to acknowledge what was returned, until the office has decided', () => {
    given(...open, returned)
      .when({ type: 'AcknowledgeDuty', ...on })
      .thenRefused('duty.not-now');
    given(...open, returned, insisted)
      .when({ type: 'AcknowledgeDuty', ...on })
      .then(acknowledged);
  });
});

describe('insisting on a duty', () => {
  const insist = { type: 'InsistOnDuty', ...on, reason: '经研究，属你单位职责。' } as const;
  it('insists on what was returned, once', () => {
    given(...open, returned)
      .when(insist)
      .then(insisted);
    given(...open, returned, insisted)
      .when(insist)
      .thenNothing();
    given(...open, returned, insisted)
      .when({ ...insist, reason: '另有原因。' })
      .thenRefused('duty.not-now');
  });
  it('refuses to insist on what nobody returned, and without a reason', () => {
    given(...open)
      .when(insist)
      .thenRefused('duty.not-now');
    given(...open, returned)
      .when({ ...insist, reason: '' })
      .thenRefused('duty.text-missing');
  });
});

describe('reassigning a duty', () => {
  const reassign = { type: 'ReassignDuty', ...on, toUnitId: health, reason: '职责已划转。' } as const;
  it('gives it to another unit, with its role and its date', () => {
    given(...open, returned)
      .when(reassign)
      .then(passedOn, assigned(health));
  });
  it('writes nothing the second time', () => {
    given(...open, returned, passedOn, assigned(health))
      .when(reassign)
      .thenNothing();
    given(...open, returned, passedOn, assigned(health))
      .when({ ...reassign, reason: '另有原因。' })
      .thenRefused('duty.not-now');
  });
  it('refuses a unit that has a part in the item already', () => {
    given(...open)
      .when({ ...reassign, toUnitId: finance })
      .thenRefused('item.unit-named-twice');
    given(...open)
      .when({ ...reassign, toUnitId: civilAffairs })
      .thenRefused('item.unit-named-twice');
  });
  it('refuses what is completed, and a change without a reason', () => {
    given(...open, acknowledged, completionRequested('r1'), completed('r1'))
      .when(reassign)
      .thenRefused('duty.not-now');
    given(...open)
      .when({ ...reassign, reason: '' })
      .thenRefused('duty.text-missing');
  });
});
