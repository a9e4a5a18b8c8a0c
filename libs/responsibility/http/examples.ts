import type { Example } from '#http';
import type { PageOf } from '#read-model';
import type { Urged } from '../application/urge-duties.handler.ts';
import type { OwedReport, UnitScore } from '../views/assessment/queries.ts';
import type { DutyRow, ItemPageAnswer, ItemRow, SituationAnswer, UnitDutiesAnswer, Why } from '../views/queries.ts';

/** What the interface's description shows of the ledger. */

const unitId = '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11';
const bodyId = '9d1e5a40-2f6b-5c8e-8a57-1f4f1c0b7a22';

const item: Example<ItemRow> = {
  itemId: 'a1b2c3.001',
  bodyId,
  number: '一、（二）3',
  heading: '建设社区助餐点',
  text: '每个街道至少建成两家助餐点，覆盖全部老旧小区。',
  origin: 'notice',
  originId: 'a1b2c3',
  registeredAt: '2026-01-05T01:00:00.000Z',
  importance: 'ordinary',
  indicators: [
    {
      ...{ name: '每千人助餐点', target: 2, unit: '个/千人', comparison: 'at-least', by: '2027' },
      quotas: [{ unit: '青石镇', unitId, target: 1.5 }],
    },
  ],
  terms: {
    time: '每年11月底前',
    collectives: [{ name: '各县（市、区）人民政府', role: 'local' }],
  },
  status: 'open',
  reason: '按第1期会议纪要恢复办理。',
  mergedInto: 'a1b2c3.002',
  splitInto: ['a1b2c3.001.1'],
  duties: 1,
  completed: 0,
  leads: [{ unitId, completed: false }],
  entries: [
    {
      meetingId: 'm1',
      minutesNumber: '第1期',
      resolutionId: 's1',
      text: '6月底前建成。',
      withoutEffect: [],
      at: '2026-03-08T02:00:00.000Z',
    },
  ],
};

const duty: Example<DutyRow> = {
  itemId: item.itemId,
  unitId,
  bodyId,
  role: 'lead',
  groupId: 'towns',
  dueOn: '2026-06-30',
  longTerm: false,
  status: 'in-progress',
  statusFrom: { type: 'ProgressReported', position: 120, at: '2026-02-02T02:00:00.000Z' },
  dueFrom: { type: 'DutyAssigned', position: 12, at: '2026-01-05T01:00:00.000Z' },
  measureDue: '2026-05-31',
  measureFrom: { type: 'DutyDecomposed', position: 60, at: '2026-01-08T01:00:00.000Z' },
  percent: 40,
  percentBefore: 20,
  assignedAt: '2026-01-05T01:00:00.000Z',
  handedOverAt: '2026-01-05T01:00:00.000Z',
  acknowledgedAt: '2026-01-06T02:00:00.000Z',
  returnable: false,
  reason: '经研究，该事项属你单位职责。',
  reassignedTo: '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f12',
  measures: [{ measureId: 'e1', text: '完成选址。', dueOn: '2026-03-31', finished: true }],
  draft: {
    draftId: 'd1',
    kind: 'extension',
    text: '招标流标，申请延期。',
    percent: 40,
    proposedOn: '2026-07-31',
    at: '2026-02-20T02:00:00.000Z',
  },
  lastReport: {
    reportId: 'r1',
    text: '已完成12家助餐点的选址。',
    percent: 40,
    problem: '城东片区选址与消防通道冲突。',
    nextStep: '下周现场踏勘。',
    indicators: [{ name: '每千人助餐点', value: 1.5 }],
    noChange: false,
    at: '2026-02-02T02:00:00.000Z',
  },
  reports: 2,
  rewrite: '请补充各镇进度。',
  openHelp: [{ helpId: 'h1', text: '需住建局协调消防验收。', at: '2026-03-09T02:00:00.000Z' }],
  openUrges: [{ urgeId: 'g1', text: '请补报进展。', answerBy: '2026-03-13', at: '2026-03-09T02:00:00.000Z' }],
  urges: 1,
  slip: {
    slipId: 's1',
    number: '督〔2026〕3号',
    level: 'blue',
    requirement: '请于限期内完成选址。',
    deadline: '2026-03-20',
    answered: false,
    answeredOn: null,
    insufficient: '未写明完成时间。',
    at: '2026-03-09T02:00:00.000Z',
  },
  slips: 1,
  extension: {
    requestId: 'x1',
    reason: '招标流标。',
    proposedOn: '2026-07-31',
    at: '2026-03-09T02:00:00.000Z',
  },
  extensions: 0,
  completion: { requestId: 'c1', text: '验收材料已报送。', at: '2026-02-20T02:00:00.000Z' },
  endorsed: 'good',
  completedAt: '2026-03-20T02:00:00.000Z',
  grade: 'good',
  praises: 1,
  revision: 3,
  light: 'green',
  limits: { acknowledgeBy: '2026-01-06', returnBy: '2026-01-07', assumed: false, acknowledgedInTime: true },
  allowed: ['report', 'requestCompletion'],
};

const totals: Example<SituationAnswer['totals']> = {
  duties: 1,
  byStatus: {
    ...{ assigned: 0, returned: 0, acknowledged: 0, 'in-progress': 1, 'completion-requested': 0, completed: 0 },
    ...{ suspended: 0, cancelled: 0, reassigned: 0 },
  },
  byLight: { green: 1, yellow: 0, red: 0, grey: 0, blue: 0, off: 0 },
};

export const itemPage: Example<ItemPageAnswer> = { ...item, revision: 3, dutyRows: [duty] };

export const itemList: Example<PageOf<ItemRow>> = { items: [item], next: 'a1b2c3.001' };

export const unitDuties: Example<UnitDutiesAnswer> = {
  items: [{ ...duty, heading: item.heading, indicators: item.indicators }],
  next: item.itemId,
  totals,
};

export const situation: Example<SituationAnswer> = {
  day: '2026-03-01',
  totals,
  units: [{ unitId, totals }],
  next: item.itemId,
  rows: [
    {
      item: { itemId: item.itemId, number: item.number, heading: item.heading, status: 'open' },
      cells: [{ unitId, role: 'lead', status: 'in-progress', light: 'green', dueOn: '2026-06-30', percent: 40 }],
    },
  ],
};

export const why: Example<Why> = {
  day: '2026-06-26',
  light: 'yellow',
  words: { zh: '临近到期', en: 'near due' },
  status: 'in-progress',
  dueOn: '2026-06-30',
  nearDueWithin: 3,
  doneOn: null,
  nearDueUntil: '2026-07-01',
  assumed: false,
  measureDue: duty.measureDue,
  behind: 'red',
  events: [duty.statusFrom, duty.dueFrom],
};

export const urged: Example<Urged & { readonly urgeId: string }> = {
  urgeId: 'g1',
  position: 130,
  urged: [{ itemId: item.itemId, unitId }],
  refused: [{ itemId: 'a1b2c3.002', unitId, code: 'duty.not-now', details: { status: 'completed', act: 'urge' } }],
};

const owedReport: Example<OwedReport> = {
  unitId,
  itemId: item.itemId,
  dueOn: '2026-03-25',
  status: 'missing',
  reportId: 'r1',
  since: duty.statusFrom,
};

const unitScore: Example<UnitScore> = {
  unitId,
  total: -1,
  points: [
    {
      reason: 'late',
      points: -1,
      on: '2026-07-03',
      itemId: item.itemId,
      meetingId: 'm1',
      text: '请补充各镇进度。',
      events: [{ type: 'DutyCompleted', position: 210, at: '2026-07-03T02:00:00.000Z' }],
    },
  ],
};

export const owedReports: Example<PageOf<OwedReport>> = {
  items: [owedReport],
  next: `${item.itemId}/${unitId}/2026-03-25`,
};
export const unitScores: Example<PageOf<UnitScore>> = { items: [unitScore], next: unitId };
