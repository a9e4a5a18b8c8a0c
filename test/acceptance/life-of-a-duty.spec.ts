import { until } from '../faults/until.ts';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS, type Who } from './open-ledger.ts';

// What can happen to a duty beside the straight way, through the interface: each act, who may do it, and what it leaves.

let ledger: OpenLedger;
let itemId: string;

beforeEach(async () => {
  ledger = await openLedger();
  itemId = await ledger.register();
});
afterEach(() => ledger.remove());

const act = async (path: string, body: object, who: Who) => {
  const answer = await ledger.post(`/api/items/${itemId}${path}`, body, who);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
};
const onDuty = (path: string, body: object, who: Who = 'liaison', unitId = OURS) =>
  act(`/duties/${unitId}/${path}`, body, who);
const refused = async (path: string, body: object, who: Who = 'liaison') => {
  const before = (await ledger.recorded()).length;
  const answer = await ledger.post(`/api/items/${itemId}${path}`, body, who);
  expect((await ledger.recorded()).length).toBe(before);
  expect(answer.body.titleZh).toMatch(/\p{Script=Han}/u);
  return [answer.status, answer.body.code];
};
const seen = async (path = `/api/items/${itemId}`) => {
  const end = (await ledger.recorded()).at(-1)?.position;
  return (await ledger.get(`${path}?minPosition=${end}`).expect(200)).body;
};
const duty = async (unitId = OURS) =>
  (await seen()).dutyRows.find((row: { readonly unitId: string }) => row.unitId === unitId);
const reason = '情况说明。';

it('tells a clerk in Chinese without code words what is not possible now', async () => {
  await onDuty('acknowledgement', {});
  const answer = await ledger.post(`/api/items/${itemId}/duties/${OURS}/return`, { reason }, 'liaison').expect(409);
  expect(answer.body).toMatchObject({
    ...{ code: 'duty.not-now', details: { status: 'acknowledged', act: 'return' } },
    ...{ titleZh: '当前状态（已签收）下不能进行此操作（退回）。' },
    title: 'A duty that is acknowledged does not allow: return.',
  });
});

it('is returned in time, insisted on, and then has to be taken', async () => {
  await onDuty('return', { reason });
  expect(await duty()).toMatchObject({ status: 'returned', reason });
  await onDuty('insistence', { reason: '经研究，属你单位职责。' }, 'office');
  expect(await refused(`/duties/${OURS}/return`, { reason })).toEqual([409, 'duty.insisted-on']);
  await onDuty('acknowledgement', {});
  expect(await duty()).toMatchObject({ status: 'acknowledged', returnable: false });
});

it('is not returned after two working days, and by nobody else', async () => {
  ledger.goTo('2026-03-05T01:00:00.000Z');
  await duty();
  expect(await refused(`/duties/${OURS}/return`, { reason })).toEqual([409, 'duty.return-late']);
  expect(await refused(`/duties/${THEIRS}/return`, { reason })).toEqual([403, 'auth.not-own-unit']);
  expect(await refused(`/duties/${OURS}/return`, { reason }, 'office')).toEqual([403, 'auth.not-permitted']);
});

it('is reassigned to another unit, which is counted in its place', async () => {
  const { unitId } = (await ledger.post('/api/units', { name: '市民政局', kind: 'department' }).expect(201)).body;
  await seen('/api/units');
  await onDuty('reassignment', { toUnitId: unitId, reason: '职责已划转。' }, 'office');
  expect([(await duty()).status, (await duty(unitId)).status]).toEqual(['reassigned', 'assigned']);
  const { totals } = await seen(`/api/bodies/${BODY}/situation`);
  expect(totals.duties).toBe(2);
  expect((await seen()).leads).toEqual([{ unitId, completed: false }]);
});

it('waits for the leader’s signature where the unit wants it', async () => {
  await onDuty('acknowledgement', {});
  await ledger.post(`/api/units/${OURS}/leader-signature`, { leaderSigns: true }, 'leader').expect(200);
  await seen('/api/units');
  const { reportId } = await onDuty('progress-reports', { text: '已完成选址。', percent: 40 });
  expect(await duty()).toMatchObject({ status: 'acknowledged', draft: { draftId: reportId, kind: 'report' } });
  expect(await refused(`/duties/${OURS}/drafts/${reportId}/approval`, {})).toEqual([403, 'auth.not-permitted']);
  await onDuty(`drafts/${reportId}/approval`, {}, 'leader');
  expect(await duty()).toMatchObject({ status: 'in-progress', percent: 40, draft: null, lastReport: { reportId } });
  const request = await onDuty('completion-requests', { text: '全部完成。' });
  await onDuty(`drafts/${request.requestId}/rejection`, { reason }, 'leader');
  expect(await duty()).toMatchObject({ status: 'in-progress', draft: null, reason });
});

it('gets more time, to the day that the office names, and only before it is due', async () => {
  const ask = { reason, proposedOn: '2026-07-31' };
  const { requestId } = await onDuty('extension-requests', ask);
  await onDuty(`extension-requests/${requestId}/grant`, { dueOn: '2026-07-15' }, 'office');
  expect(await duty()).toMatchObject({ dueOn: '2026-07-15', extension: null, extensions: 1 });
  expect(await refused(`/duties/${OURS}/extension-requests/${requestId}/refusal`, { reason }, 'convenor')).toEqual([
    ...[409, 'extension.unknown'],
  ]);
  ledger.goTo('2026-07-16T01:00:00.000Z');
  expect(await refused(`/duties/${OURS}/extension-requests`, ask)).toEqual([409, 'extension.too-late']);
});

it('gets slips by the ladder, each with the next number of its year', async () => {
  const slip = { level: 'blue', requirement: '限期完成选址。', deadline: '2026-03-09' };
  await onDuty('slips', slip, 'office');
  await onDuty('slips', slip, 'office', THEIRS);
  expect([(await duty()).slip.number, (await duty(THEIRS)).slip.number]).toEqual(['督〔2026〕1号', '督〔2026〕2号']);
  ledger.goTo('2026-03-10T01:00:00.000Z');
  const orange = { ...slip, level: 'orange', deadline: '2026-03-16' };
  expect(await refused(`/duties/${OURS}/slips`, { ...orange, level: 'red' }, 'office')).toEqual([
    409,
    'slip.too-grave',
  ]);
  const { slipId } = await onDuty('slips', orange, 'office');
  await onDuty(`slips/${slipId}/answer`, { text: '已完成选址。' });
  expect((await duty()).slip).toMatchObject({ number: '督〔2026〕3号', level: 'orange', answered: true });
});

it('is broken down, asks for help, and is asked to report anew', async () => {
  await onDuty('acknowledgement', {});
  await onDuty('plan', { measures: [{ text: '完成选址。', dueOn: '2026-03-31' }] });
  const { measureId } = (await duty()).measures[0];
  await onDuty(`measures/${measureId}/completion`, {});
  await onDuty('help-requests', { text: '需协调消防验收。' });
  const { reportId } = await onDuty('progress-reports', { text: '无变化：等待批复。', percent: 0, noChange: true });
  await onDuty(`progress-reports/${reportId}/return`, { reason: '请补充各镇进度。' }, 'office');
  expect(await duty()).toMatchObject({
    measures: [{ measureId, finished: true }],
    openHelp: [{ text: '需协调消防验收。' }],
    rewrite: '请补充各镇进度。',
  });
  const { items: proposals } = await seen(`/api/bodies/${BODY}/agenda-proposals`);
  expect(proposals.map((each: { readonly reason: string }) => each.reason)).toContain('help-needed');
});

it('rests with its item, goes on with it, and may be taken up again when it was completed', async () => {
  await onDuty('acknowledgement', {});
  await act('/suspension', { reason }, 'convenor');
  expect(await duty()).toMatchObject({ status: 'suspended', light: 'off' });
  expect(await refused(`/duties/${OURS}/progress-reports`, { text: '已办', percent: 1 })).toEqual([
    ...[409, 'item.suspended'],
  ]);
  await act('/resumption', { reason }, 'convenor');
  await onDuty('acknowledgement', {});
  const { requestId } = await onDuty('completion-requests', { text: '全部完成。' });
  await onDuty(`completion-requests/${requestId}/acceptance`, { grade: 'good' }, 'office');
  expect((await seen()).leads).toEqual([{ unitId: OURS, completed: true }]);
  expect(await refused(`/duties/${OURS}/reopening`, { reason }, 'office')).toEqual([403, 'auth.not-permitted']);
  await onDuty('reopening', { reason: '验收不合格。' }, 'convenor');
  expect(await duty()).toMatchObject({ status: 'in-progress', grade: null, completedAt: null });
});

it('says why it shows its light, now and at a day that is past, by the rules of that day', async () => {
  const rules = { inForceFrom: '2026-06-01', acknowledgeWithin: 1, returnWithin: 2, nearDueWithin: 20 };
  await ledger.post(`/api/bodies/${BODY}/supervision-rules`, rules).expect(200);
  ledger.goTo('2026-06-05T01:00:00.000Z');
  await onDuty('acknowledgement', {});
  const why = await seen(`/api/items/${itemId}/duties/${OURS}/why`);
  expect(why).toMatchObject({ light: 'yellow', words: { zh: '临近到期' }, nearDueWithin: 20, dueOn: '2026-06-30' });
  expect(why.events.map(({ type }: { readonly type: string }) => type)).toEqual(['DutyAcknowledged', 'DutyAssigned']);
  const past = await ledger.get(`/api/items/${itemId}/duties/${OURS}/why?asOf=2026-05-29`).expect(200);
  expect(past.body).toMatchObject({ light: 'green', nearDueWithin: 3, nearDueUntil: '2026-06-03' });
  const contradictory = { ...rules, acknowledgeWithin: 5 };
  const answer = await ledger.post(`/api/bodies/${BODY}/supervision-rules`, contradictory);
  expect([answer.status, answer.body.code]).toEqual([422, 'rules.contradictory']);
});

it('is urged with many others at once; what cannot be urged does not hold up the rest', async () => {
  const duties = [
    { itemId, unitId: OURS },
    { itemId, unitId: 'nobody' },
    { itemId, unitId: THEIRS },
  ];
  const words = { text: '请补报进展。', answerBy: '2026-03-06' };
  const urge = () =>
    ledger
      .post('/api/urges', { ...words, duties })
      .set('idempotency-key', 'all')
      .expect(200);
  const { body } = await urge();
  expect(body.urged).toEqual([duties[0], duties[2]]);
  expect(body.refused).toMatchObject([{ unitId: 'nobody', code: 'duty.unknown' }]);
  const recorded = (await ledger.recorded()).length;
  expect((await urge()).body.urged).toEqual(body.urged);
  expect((await ledger.recorded()).length).toBe(recorded);
  expect((await duty(THEIRS)).openUrges).toMatchObject([{ urgeId: body.urgeId, text: words.text }]);
});

it('passes to the successor when its unit ends, and the past keeps the old name', async () => {
  const made = await ledger.post('/api/units', { name: '市民政局', kind: 'department' }).expect(201);
  const { unitId } = made.body;
  await seen('/api/units');
  await ledger.post(`/api/units/${unitId}/name`, { name: '市社会事务局' }).expect(200);
  expect((await ledger.get(`/api/units/${unitId}?asOf=position:${made.body.position}`)).body.name).toBe('市民政局');
  await ledger.post(`/api/units/${OURS}/succession`, { successorId: unitId, reason }).expect(200);
  await until('the duty has passed on', async () => (await duty(unitId)) ?? null);
  expect(await duty()).toMatchObject({ status: 'reassigned', reassignedTo: unitId });
  expect(await seen(`/api/units/${unitId}`)).toMatchObject({ name: '市社会事务局', aliases: [{ alias: '市民政局' }] });
});
