import type { BodyId, Day, ItemId, UnitId } from '#kernel';
import type { ItemEvent, UnfinishedStatus } from '../contracts/index.ts';
import {
  acknowledged,
  bodyId,
  civilAffairs,
  closed,
  completed,
  completionRequested,
  event,
  finance,
  given,
  itemId,
  open,
  openAlone,
  reported,
  today,
} from '../testing/item.ts';

const byOffice = { by: 'office', decider: 'office' } as const;

describe('suspending, resuming and cancelling an item', () => {
  const reason = '待上级政策明确。';
  const [suspend, resume] = [
    { type: 'SuspendItem', itemId, reason },
    { type: 'ResumeItem', itemId, reason, dueOn: null as Day | null, today },
  ] as const;
  const cancel = { type: 'CancelItem', itemId, reason, mergedInto: null } as const;
  const into = (other: ItemId | null) => other && { itemId: other, bodyId, status: 'open' as const };
  const each = (type: 'DutySuspended' | 'DutyCancelled', ...units: readonly UnitId[]) =>
    units.map((unitId): ItemEvent => ({ type, v: 1, data: { itemId, unitId } }));
  const rests = [event('ItemSuspended', { reason }), ...each('DutySuspended', civilAffairs, finance)] as const;
  const resumed = (unitId: UnitId, status: UnfinishedStatus = 'assigned'): ItemEvent => ({
    ...{ type: 'DutyResumed', v: 2, data: { itemId, unitId, status } },
  });
  const goesOn = [event('ItemResumed', { reason }), resumed(civilAffairs), resumed(finance)] as const;
  const ends = (mergedInto: ItemId | null) => [
    event('ItemCancelled', { reason, mergedInto }),
    ...each('DutyCancelled', civilAffairs, finance),
  ];
  it('suspends what is open in it, and nothing can be done meanwhile', () => {
    given(...open)
      .when(suspend)
      .then(...rests);
    given(...open, ...rests)
      .when(suspend)
      .thenNothing();
    given(...open, ...rests)
      .when({ type: 'AcknowledgeDuty', itemId, unitId: finance })
      .thenRefused('item.suspended');
  });
  it('leaves what is completed as it is', () => {
    given(...open, acknowledged, completionRequested('r1'), completed('r1'))
      .when(suspend)
      .then(event('ItemSuspended', { reason }), ...each('DutySuspended', finance));
  });
  it('resumes it: every duty is again what it was', () => {
    const returned = event('DutyReturned', { reason });
    const asked = [acknowledged, completionRequested('r1')] as const;
    const lives: readonly (readonly [readonly ItemEvent[], UnfinishedStatus])[] = [
      [[], 'assigned'],
      [[acknowledged], 'acknowledged'],
      [[acknowledged, reported('p1', 40)], 'in-progress'],
      [[returned], 'returned'],
      [asked, 'completion-requested'],
    ];
    for (const [life, status] of lives) {
      given(...open, ...life, ...rests)
        .when(resume)
        .then(event('ItemResumed', { reason }), resumed(civilAffairs, status), resumed(finance));
    }
    const again = [event('ItemResumed', { reason }), resumed(civilAffairs, 'completion-requested')] as const;
    given(...open, ...asked, ...rests, ...again)
      .when({ type: 'CompleteDuty', itemId, unitId: civilAffairs, requestId: 'r1', grade: 'good', ...byOffice })
      .then(completed('r1'));
    given(...open, ...rests, ...goesOn)
      .when(resume)
      .thenNothing();
    given(...open)
      .when(resume)
      .thenRefused('item.not-suspended');
  });
  it('keeps a draft, which the leader signs when it goes on', () => {
    const drafted = event('SubmissionDrafted', {
      ...{ draftId: 'r1', kind: 'completion', text: '全部完成。', percent: null, problem: null, nextStep: null },
      ...{ indicators: [], noChange: false, proposedOn: null },
    });
    const waiting = [...open, acknowledged, drafted, ...rests] as const;
    const approve = { type: 'ApproveSubmission', itemId, unitId: civilAffairs, draftId: 'r1', today } as const;
    given(...waiting)
      .when(approve)
      .thenRefused('item.suspended');
    given(...waiting, event('ItemResumed', { reason }), resumed(civilAffairs, 'acknowledged'))
      .when(approve)
      .then(
        event('SubmissionApproved', { draftId: 'r1' }),
        event('CompletionRequested', { requestId: 'r1', text: '全部完成。' }),
      );
  });
  it('resumes what has passed its date meanwhile with another one, and only that', () => {
    const late = { ...resume, today: '2026-03-09' as Day };
    const dueOn = '2026-04-30' as Day;
    const revised = [civilAffairs, finance].map(
      (unitId): ItemEvent => ({ type: 'DutyDueRevised', v: 1, data: { itemId, unitId, dueOn } }),
    );
    given(...open, ...rests)
      .when(late)
      .thenRefused('item.resumed-overdue');
    given(...open, ...rests)
      .when({ ...late, dueOn })
      .then(...goesOn, ...revised);
    const atOnce = revised.map(
      (each): ItemEvent => ({ ...each, data: { ...each.data, dueOn: late.today } }) as ItemEvent,
    );
    given(...open, ...rests)
      .when({ ...late, dueOn: late.today })
      .then(...goesOn, ...atOnce);
    given(...open, ...rests)
      .when({ ...late, dueOn: '2026-03-08' as Day })
      .thenRefused('duty.date-passed');
    given(...open, ...rests)
      .when({ ...resume, dueOn })
      .thenRefused('duty.date-given');
  });
  it('cancels it, suspended or not, or merges it into another', () => {
    given(...open)
      .when(cancel)
      .then(...ends(null));
    given(...open, ...rests)
      .when({ ...cancel, mergedInto: into('n1.002' as ItemId) })
      .then(...ends('n1.002' as ItemId));
    given(...open, ...ends(null))
      .when(cancel)
      .thenNothing();
    given(...open, ...ends(null))
      .when(suspend)
      .thenRefused('item.cancelled');
  });
  it('takes no other reason for what is so already', () => {
    const other = '另有原因。';
    given(...open, ...rests)
      .when({ ...suspend, reason: other })
      .thenRefused('item.suspended');
    given(...open, ...rests, ...goesOn)
      .when({ ...resume, reason: other })
      .thenRefused('item.not-suspended');
    given(...open, ...ends(null))
      .when({ ...cancel, reason: other })
      .thenRefused('item.cancelled');
  });
  it('refuses to merge into another item what was cancelled, or merged, already', () => {
    for (const [once, then] of [
      [null, 'n1.002'],
      ['n1.002', 'n1.003'],
      ['n1.002', null],
    ] as const) {
      given(...open, ...ends(once as ItemId | null))
        .when({ ...cancel, mergedInto: into(then as ItemId | null) })
        .thenRefused('item.cancelled');
    }
  });
  it('merges it only into an item of the same body that goes on itself; merged once, the same again is no news', () => {
    const other = { itemId: 'n1.002' as ItemId, bodyId, status: 'open' } as const;
    for (const status of ['filed', 'closed', 'cancelled', 'split'] as const) {
      given(...open)
        .when({ ...cancel, mergedInto: { ...other, status } })
        .thenRefused('item.merged-into-ended');
      given(...open, ...ends(other.itemId))
        .when({ ...cancel, mergedInto: { ...other, status } })
        .thenNothing();
    }
    given(...open)
      .when({ ...cancel, mergedInto: { ...other, status: 'suspended' } })
      .then(...ends(other.itemId));
    given(...open)
      .when({ ...cancel, mergedInto: { ...other, bodyId: 'elsewhere' as BodyId } })
      .thenRefused('item.merged-into-other-body');
  });
  it('refuses all of it without a reason, a merger with itself, and what is closed', () => {
    for (const command of [suspend, cancel]) {
      given(...open)
        .when({ ...command, reason: ' ' })
        .thenRefused('duty.text-missing');
    }
    given(...open, ...rests)
      .when({ ...resume, reason: ' ' })
      .thenRefused('duty.text-missing');
    given(...open)
      .when({ ...cancel, mergedInto: into(itemId) })
      .thenRefused('item.merged-into-itself');
    given(...openAlone, acknowledged, completionRequested('r1'), completed('r1'), closed)
      .when(cancel)
      .thenRefused('item.closed');
  });
});
