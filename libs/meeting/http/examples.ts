import type { Example } from '#http';
import type { PageOf } from '#read-model';
import type { MeetingDocument, Progress, TopicDocument } from '../contracts/index.ts';
import type { AgendaProposal } from '../views/agenda-proposal.ts';
import type { MeetingPageAnswer } from '../views/queries.ts';
import type { WordedSummary } from '../word/index.ts';

/** What the interface's description shows of meetings. */

const unitId = '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11';
const bodyId = '9d1e5a40-2f6b-5c8e-8a57-1f4f1c0b7a22';
const itemIds = ['a1b2c3.001'];

const words = {
  heading: '加快社区助餐点建设',
  text: '每个街道6月底前至少建成两家助餐点。',
  leadUnitId: unitId,
  unitIds: [unitId],
  dueOn: '2026-06-30',
};

const issued = {
  number: 1,
  year: null,
  minutesNumber: '第1期',
  issuedOn: '2026-03-08',
  at: '2026-03-08T01:00:00.000Z',
};

const meeting: Example<MeetingDocument> = {
  meetingId: 'm1',
  bodyId,
  title: '第一次全体会议',
  plannedOn: '2026-03-05',
  phase: 'issued',
  reason: '召集人另有公务。',
  agenda: [
    {
      ...{ topicId: 't1', title: '社区助餐点建设进度', itemIds, reason: 'overdue' },
      ...{ because: '2项责任逾期，最长14天。', proposedBy: unitId },
      ...{ onTheSpot: false, taken: 1, outOfOrder: false, deferral: '有关部门意见尚未一致。' },
    },
  ],
  settlement: { settledOn: '2026-03-02', unitIds: [unitId] },
  agreedBy: 'u-convenor',
  opening: {
    heldOn: '2026-03-05',
    place: '市政府二楼会议室',
    chair: 'u-convenor',
    chairsAs: 'convenor',
    at: '2026-03-05T01:00:00.000Z',
    position: 1000,
  },
  attendance: [{ unitId, attendance: 'excused', delegate: null, proxy: 'u-deputy' }],
  absent: [unitId],
  resolutions: [{ resolutionId: 's1', number: 1, ...words, itemIds, createsItem: false }],
  minutes: {
    version: 1,
    firstDraftedAt: '2026-03-06T01:00:00.000Z',
    draftedAt: '2026-03-06T01:00:00.000Z',
    countersignatures: [{ unitId, remark: '补助标准需另行商定。', remarkOn: 's1' }],
    remarks: [{ unitId, version: 1, text: '补助标准需另行商定。', remarkOn: 's1', at: '2026-03-06T02:00:00.000Z' }],
    signedBy: 'u-convenor',
    issued,
    position: 1100,
  },
  corrections: [
    {
      ...{
        correctionId: 'c1',
        version: 1,
        resolutionId: 's1',
        corrects: '第1期',
        reason: '责任单位漏列一家。',
        ...words,
      },
      ...{ consentedBy: 'u-convenor', issued: { ...issued, number: 2, minutesNumber: '第2期' }, position: 1200 },
    },
  ],
  revision: 9,
};

const limit = { day: '2026-03-06', assumed: false, state: 'kept' } as const;

export const meetingPage: Example<MeetingPageAnswer> = {
  ...meeting,
  limits: { draftBy: limit, issueBy: { ...limit, day: '2026-03-09' } },
  allowed: ['draftCorrection'],
};

export const meetingList: Example<PageOf<MeetingDocument>> = { items: [meeting], next: 'm1' };

export const topicList: Example<PageOf<TopicDocument & { readonly allowed: readonly string[] }>> = {
  items: [
    {
      ...{ topicId: 't2', bodyId, unitId, title: '社区助餐点用地', reason: '选址涉及三个部门，需会议协调。', itemIds },
      ...{ at: '2026-03-01T01:00:00.000Z', withdrawn: false, allowed: ['withdraw'] },
    },
  ],
  next: 't2',
};

export const agendaProposals: Example<{ readonly items: readonly AgendaProposal[] }> = {
  items: [
    {
      ...{ reason: 'proposed', title: '社区助餐点用地', because: '选址涉及三个部门，需会议协调。' },
      ...{ topicId: 't2', proposedBy: unitId, itemIds, unitIds: [unitId] },
    },
  ],
};

const progress: Progress = {
  ...{ duties: 6, completed: 2, open: 4, done: 2, onTime: 2, late: 0, failed: 0, missing: 1, newRisks: 1 },
};

const of = { itemId: 'a1b2c3.001', unitId, unit: '市民政局' };

export const summary: Example<WordedSummary> = {
  meetingId: 'm2',
  bodyId,
  previous: { meetingId: 'm1', title: '第一次全体会议', heldOn: '2026-03-05' },
  after: 1000,
  until: 2000,
  itemsAdded: 1,
  dutiesChanged: 12,
  resolutions: [
    {
      ...{ number: 1, heading: '加快社区助餐点建设', itemIds, ...progress },
      words: {
        zh: '一、加快社区助餐点建设：责任6项，期间办结2项（按时2项，逾期0项），尚有4项未办结，1项未报进展，1项出现新的风险。',
        en: '1. 加快社区助餐点建设: duties 6, completed since then 2 (on time 2, late 0), open 4, without a report 1, with new risks 1.',
      },
    },
  ],
  items: [
    {
      ...{ itemId: 'a1b2c3.001', number: '一', heading: '社区助餐点', statusBefore: 'open', status: 'open' },
      duties: [
        {
          ...of,
          before: { status: 'in-progress', percent: 60, dueOn: '2026-06-30' },
          after: { status: 'completed', percent: 100, dueOn: '2026-06-30' },
          ...{ outcome: 'on-time', reports: 1, urges: 0, passedTo: null },
        },
      ],
      words: {
        zh: '一、社区助餐点：市民政局按时办结，进度由60%变为100%，报送进展1次。',
        en: '一 社区助餐点: 市民政局 completed on time, went from 60% to 100%, reported once.',
      },
    },
  ],
  units: [
    {
      ...{ unitId, unit: '市民政局', ...progress },
      words: {
        zh: '市民政局：责任6项，期间办结2项（按时2项，逾期0项），尚有4项未办结，1项未报进展，1项出现新的风险。',
        en: '市民政局: duties 6, completed since then 2 (on time 2, late 0), open 4, without a report 1, with new risks 1.',
      },
    },
  ],
  risks: [
    {
      ...{ ...of, heading: '社区助餐点', kind: 'overdue', day: '2026-06-30', said: null, level: null },
      words: {
        zh: '市民政局“社区助餐点”已逾期，应于2026年6月30日完成。',
        en: '市民政局, “社区助餐点”: overdue, was due 30 June 2026',
      },
    },
  ],
};
