import type { RefusalCatalogue } from '#kernel';

/** Why a moment cannot be looked at. */
export const auditRefusals = {
  'moment.unreadable': {
    kind: 'invalid',
    zh: '时点应为日期（2026-03-01）、时刻（2026-03-01T08:00:00.000Z）、position:数字 或 meeting:编号；收到的是 {asOf}。',
    en: 'A moment is a day (2026-03-01), an instant (2026-03-01T08:00:00.000Z), position:NUMBER or meeting:ID; it was {asOf}.',
  },
  'moment.in-the-future': {
    kind: 'invalid',
    zh: '时点 {asOf} 尚未到来。',
    en: 'The moment {asOf} has not come yet.',
  },
  'moment.no-such-meeting': {
    kind: 'not-found',
    zh: '没有召开过这次会议：{meetingId}。',
    en: 'No meeting {meetingId} has been opened.',
  },
  'timeline.unknown': {
    kind: 'not-found',
    zh: '没有 {subject} 的记录。',
    en: 'Nothing is recorded of {subject}.',
  },
} as const satisfies RefusalCatalogue;
