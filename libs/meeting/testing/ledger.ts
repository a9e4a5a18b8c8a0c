import type { Day, Instant, ItemId, UnitId } from '#kernel';
import type { DutyDocument, ItemDocument } from '#responsibility/contracts';
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

export const duty = (varied: Partial<DutyDocument> = {}): DutyDocument => ({
  itemId: canteen,
  unitId: health as UnitId,
  bodyId,
  role: 'lead',
  groupId: null,
  dueOn: '2026-06-30' as Day,
  longTerm: false,
  status: 'in-progress',
  statusFrom: { type: 'ProgressReported', position: 2, at: '2026-01-03T00:00:00.000Z' as Instant },
  dueFrom: { type: 'DutyAssigned', position: 1, at: '2026-01-01T00:00:00.000Z' as Instant },
  measureDue: null,
  measureFrom: null,
  percent: 10,
  percentBefore: 0,
  assignedAt: '2026-01-01T00:00:00.000Z' as Instant,
  handedOverAt: '2026-01-01T00:00:00.000Z' as Instant,
  acknowledgedAt: '2026-01-02T00:00:00.000Z' as Instant,
  returnable: true,
  reason: null,
  reassignedTo: null,
  measures: [],
  draft: null,
  lastReport: null,
  reports: 0,
  rewrite: null,
  openHelp: [],
  openUrges: [],
  urges: 0,
  slip: null,
  slips: 0,
  extension: null,
  extensions: 0,
  completion: null,
  endorsed: null,
  completedAt: null,
  grade: null,
  praises: 0,
  revision: 0,
  ...varied,
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
