import type { Position, RecordedEvent, StreamName } from '#event-store';
import type { Day, Instant, ItemId, UnitId, UserId } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import { acknowledged, assigned, bodyId, civilAffairs, event, itemId, reported, urged } from '../testing/item.ts';
import { evolveDuty } from './evolve-duty.ts';
import type { RecordedItemEvent } from './item-event.ts';

const recorded = (happened: ItemEvent, index: number): RecordedItemEvent => {
  const at = `2026-03-02T01:00:0${index}.000Z` as Instant;
  const envelope: Omit<RecordedEvent, 'type' | 'data'> = {
    ...{ eventId: `e${index}`, schemaVersion: happened.v, occurredAt: at, recordedAt: at, bodyId, ground: null },
    ...{ actor: { userId: 'u' as UserId, role: 'office', unitId: null }, correlationId: 'c', causationId: 'c' },
    ...{ stream: `item-${itemId}` as StreamName, revision: index, position: index as Position },
  };
  return { ...envelope, ...happened } as RecordedItemEvent;
};

/** The document of a duty after these events. */
const after = (...events: readonly ItemEvent[]) =>
  events.map(recorded).reduce<ReturnType<typeof evolveDuty>>(evolveDuty, null);

const waiting = [
  assigned(civilAffairs),
  acknowledged,
  reported('p1', 40),
  urged('u1'),
  event('HelpRequested', { helpId: 'h1', text: '请协调用地。' }),
  event('ExtensionRequested', { requestId: 'x1', reason: '招标流标。', proposedOn: '2026-04-30' as Day }),
] as const;
const none = { openUrges: [], openHelp: [], draft: null, extension: null };

it('waits for no answer any more when it has ended or passed on', () => {
  expect(after(...waiting)).toMatchObject({ openUrges: [{ urgeId: 'u1' }], openHelp: [{ helpId: 'h1' }] });
  for (const end of [
    event('DutyCancelled', {}),
    event('DutyCompleted', { requestId: 'r1', grade: 'good' }),
    event('DutyReassigned', { toUnitId: 'finance' as UnitId, reason: '职责划转。' }),
  ]) {
    expect(after(...waiting, end)).toMatchObject(none);
  }
});

it('goes on waiting while it rests, its draft too', () => {
  const drafted = event('SubmissionDrafted', {
    ...{ draftId: 'd1', kind: 'report', text: '推进中。', percent: 50, problem: null, nextStep: null },
    ...{ indicators: [], noChange: false, proposedOn: null },
  });
  expect(after(...waiting, drafted, event('DutySuspended', {}))).toMatchObject({
    ...{ status: 'suspended', draft: { draftId: 'd1' } },
    openUrges: [{ urgeId: 'u1' }],
  });
});

it('names the event that gave it its status, and the one that gave it its date', () => {
  const granted = event('ExtensionGranted', { requestId: 'x1', dueOn: '2026-04-15' as Day });
  expect(after(...waiting, granted)).toMatchObject({
    statusFrom: { type: 'ProgressReported', position: 2 },
    dueFrom: { type: 'ExtensionGranted', position: 6 },
  });
});

it('is as far as it was before a report that was sent back, whatever that one said', () => {
  const sentBack = event('ReportSentBack', { reportId: 'p2', reason: '数据不实。', flaw: 'false' });
  const condemned = after(...waiting, reported('p2', 90), sentBack);
  expect(condemned).toMatchObject({ percent: 40, rewrite: '数据不实。', lastReport: { reportId: 'p2', percent: 90 } });
  expect(after(...waiting, reported('p2', 90), sentBack, reported('p3', 50))).toMatchObject({
    ...{ percent: 50, percentBefore: 40, rewrite: null },
  });
});

it('refuses what happens to a duty that nobody has', () => {
  expect(() => after(acknowledged)).toThrow(`DutyAcknowledged in ${'n1.001' as ItemId}`);
});
