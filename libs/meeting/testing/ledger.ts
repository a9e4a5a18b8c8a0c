import type { Day, Instant, ItemId, UnitId } from '#kernel';
import type { DutyDocument, ItemDocument } from '#responsibility/contracts';
import { duty as dutyOfLedger } from '#responsibility/testing';
import { bodyId, canteen, health } from './meeting.ts';

/** An item and a duty of the ledger, to be varied. */

export const item = (itemId: ItemId, resolutionIds: readonly string[] = []): ItemDocument => ({
  itemId,
  bodyId,
  number: '1',
  heading: `事项${itemId}`,
  text: '',
  origin: 'notice',
  originId: 'n1',
  registeredAt: '2026-01-01T00:00:00.000Z' as Instant,
  duties: 1,
  completed: 0,
  importance: 'ordinary',
  indicators: [],
  terms: null,
  status: 'open',
  reason: null,
  mergedInto: null,
  splitInto: [],
  leads: [],
  entries: resolutionIds.map((resolutionId) => ({
    meetingId: 'm1' as never,
    minutesNumber: '第1期',
    resolutionId,
    text: '',
    withoutEffect: [],
    at: '2026-03-08T00:00:00.000Z' as Instant,
  })),
  revision: 0,
});

/** Of health in the canteens: under way, and due at the end of June. */
export const duty = (varied: Partial<DutyDocument> = {}): DutyDocument =>
  dutyOfLedger({
    ...{ itemId: canteen, unitId: health as UnitId, bodyId, role: 'lead', dueOn: '2026-06-30' as Day },
    ...{ status: 'in-progress', percent: 10, ...varied },
  });

export const completed = (on: string): Partial<DutyDocument> => ({
  status: 'completed',
  percent: 100,
  completion: { requestId: 'q1', text: '全部完成。', at: `${on}T01:00:00.000Z` as Instant },
  completedAt: `${on}T01:00:00.000Z` as Instant,
});

export const reported = (problem: string | null): Partial<DutyDocument> => ({
  reports: 1,
  lastReport: {
    reportId: 'p1',
    text: '推进中',
    percent: 10,
    problem,
    nextStep: null,
    indicators: [],
    noChange: false,
    at: '2026-05-01T00:00:00.000Z' as Instant,
  },
});
