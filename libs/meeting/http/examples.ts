import type { Example } from '#http';
import type { PageOf } from '#read-model';
import type { MeetingDocument } from '../contracts/index.ts';
import type { AgendaProposal } from '../views/agenda-proposals.ts';
import type { MeetingSummaryAnswer } from '../views/meeting-summary.ts';
import type { MeetingPageAnswer } from '../views/queries.ts';

/** What the interface's description shows of meetings. */

const unitId = '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11';

const meeting: Example<MeetingDocument> = {
  meetingId: 'm1',
  bodyId: '9d1e5a40-2f6b-5c8e-8a57-1f4f1c0b7a22',
  title: '第一次全体会议',
  plannedOn: '2026-03-05',
  phase: 'issued',
  agenda: [{ topicId: 't1', title: '社区助餐点建设进度', itemIds: ['a1b2c3.001'], reason: 'overdue' }],
  opening: {
    heldOn: '2026-03-05',
    place: '市政府二楼会议室',
    chair: 'u-convenor',
    at: '2026-03-05T01:00:00.000Z',
    position: 1000,
  },
  attendance: [{ unitId, attendance: 'present', delegate: 'u-liaison', proxy: 'u-deputy' }],
  resolutions: [
    {
      resolutionId: 's1',
      number: 1,
      heading: '加快社区助餐点建设',
      text: '每个街道6月底前至少建成两家助餐点。',
      leadUnitId: unitId,
      unitIds: [unitId],
      dueOn: '2026-06-30',
      itemIds: ['a1b2c3.001'],
      createsItem: false,
    },
  ],
  minutes: {
    version: 1,
    draftedAt: '2026-03-06T01:00:00.000Z',
    countersignatures: [{ unitId, remark: '补助标准需另行商定。' }],
    signedBy: 'u-convenor',
    issued: { number: 1, minutesNumber: '第1期', issuedOn: '2026-03-08' },
    position: 1100,
  },
  revision: 9,
};

export const meetingPage: Example<MeetingPageAnswer> = { ...meeting, allowed: ['issueMinutes'] };

export const meetingList: Example<PageOf<MeetingDocument>> = { items: [meeting], next: 'm1' };

export const agendaProposals: Example<{ readonly items: readonly AgendaProposal[] }> = {
  items: [{ reason: 'overdue', title: '建设社区助餐点', itemIds: ['a1b2c3.001'], unitIds: [unitId] }],
};

const progress = { duties: 6, done: 2, onTime: 2, late: 0, missing: 1, newRisks: 1 };

export const summary: Example<MeetingSummaryAnswer> = {
  meetingId: 'm2',
  previous: { meetingId: 'm1', title: '第一次全体会议', heldOn: '2026-03-05' },
  after: 1000,
  until: 2000,
  itemsAdded: 1,
  dutiesChanged: 12,
  resolutions: [{ ...progress, number: 1, heading: '加快社区助餐点建设' }],
  units: [{ ...progress, unitId }],
};
