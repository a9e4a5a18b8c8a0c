import { BODY, type OpenLedger, OURS, openLedger, THEIRS, type Who } from './open-ledger.ts';

// What a body sets itself, and what follows: who decides, where slips start, which reports are owed, what counts.

let ledger: OpenLedger;
let itemId: string;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
});
afterEach(() => ledger.remove());

const done = async (path: string, body: object, who: Who) => {
  const answer = await ledger.post(path, body, who);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
};
const setRules = async (rules: object, who: Who = 'convenor') => {
  const { position } = await done(
    `/api/bodies/${BODY}/supervision-rules`,
    { inForceFrom: '2026-03-02', ...rules },
    who,
  );
  await ledger.get(`/api/bodies?minPosition=${position}`).expect(200);
};
const onDuty = (path: string, body: object, who: Who = 'liaison', unitId = OURS) =>
  done(`/api/items/${itemId}/duties/${unitId}/${path}`, body, who);
const seen = async (path: string) => {
  const end = (await ledger.recorded()).at(-1)?.position;
  return (await ledger.get(`${path}${path.includes('?') ? '&' : '?'}minPosition=${end}`).expect(200)).body;
};
const code = async (path: string, body: object, who: Who) => {
  const before = (await ledger.recorded()).length;
  const answer = await ledger.post(path, body, who);
  expect((await ledger.recorded()).length).toBe(before);
  return [answer.status, answer.body.code];
};

it('leaves the last word on completion to the convenor, after the office', async () => {
  await setRules({ preset: 'prefecture' });
  itemId = await ledger.register();
  await onDuty('acknowledgement', {});
  const { requestId } = await onDuty('completion-requests', { text: '全部完成。' });
  const path = `/api/items/${itemId}/duties/${OURS}/completion-requests/${requestId}`;
  await seen(`/api/items/${itemId}`);
  expect(await code(`${path}/acceptance`, { grade: 'good' }, 'office')).toEqual([403, 'completion.convenor-decides']);
  expect(await code(`${path}/acceptance`, { grade: 'good' }, 'convenor')).toEqual([409, 'completion.not-endorsed']);
  await onDuty(`completion-requests/${requestId}/endorsement`, { grade: 'good' }, 'office');
  await onDuty(`completion-requests/${requestId}/acceptance`, { grade: 'excellent' }, 'convenor');
  const { dutyRows } = await seen(`/api/items/${itemId}`);
  expect(dutyRows[0]).toMatchObject({ unitId: OURS, status: 'completed', endorsed: 'good', grade: 'excellent' });
});

it('leaves requests for more time to the convenor, dates what has no date, and starts slips where it says', async () => {
  await setRules({ preset: 'prefecture', slips: { ordinary: 'orange' } });
  itemId = await ledger.register();
  await seen(`/api/items/${itemId}`);
  const { requestId } = await onDuty('extension-requests', { reason: '招标流标。', proposedOn: '2026-09-30' });
  const path = `/api/items/${itemId}/duties/${OURS}/extension-requests/${requestId}`;
  await seen(`/api/items/${itemId}`);
  expect(await code(`${path}/grant`, { dueOn: '2026-09-30' }, 'office')).toEqual([403, 'extension.convenor-decides']);
  await onDuty(`extension-requests/${requestId}/grant`, { dueOn: '2026-09-30' }, 'convenor');
  await onDuty('slips', { level: 'orange', requirement: '限期完成。', deadline: '2026-03-09' }, 'office');
  const undated = await done(
    '/api/items',
    {
      bodyId: BODY,
      number: '二',
      heading: '制定办法',
      text: '制定办法。',
      assignments: [{ unitId: OURS, role: 'lead' }],
    },
    'office',
  );
  const { dutyRows } = await seen(`/api/items/${undated.itemId}`);
  expect(dutyRows[0].dueOn).toBe('2026-03-23');
});

it('refuses rules that deny one another, with a sentence in both languages, and writes nothing', async () => {
  const path = `/api/bodies/${BODY}/supervision-rules`;
  const odd = { inForceFrom: '2026-03-02', slips: { ordinary: 'red', special: 'blue' } };
  expect(await code(path, odd, 'convenor')).toEqual([422, 'rules.ladder-upside-down']);
  const { body } = await ledger.post(path, odd, 'convenor');
  expect([body.titleZh, body.title].map((words) => /\p{Script=Han}/u.test(words))).toEqual([true, false]);
  expect(await code(path, { inForceFrom: '2026-03-02', reporting: { rhythm: 'weekly' } }, 'convenor')).toEqual([
    400,
    'request.malformed',
  ]);
  expect(await code(path, odd, 'liaison')).toEqual([403, 'auth.not-permitted']);
});

it('shows a duty that is behind with a measure, by the rule of the day', async () => {
  await setRules({ behind: 'yellow' });
  itemId = await ledger.register();
  await onDuty('acknowledgement', {});
  await onDuty('plan', { measures: [{ text: '完成选址。', dueOn: '2026-03-10' }] });
  ledger.goTo('2026-03-11T01:00:00.000Z');
  const why = await seen(`/api/items/${itemId}/duties/${OURS}/why`);
  expect(why).toMatchObject({ light: 'yellow', behind: 'yellow', measureDue: '2026-03-10' });
  expect(why.events.at(-1).type).toBe('DutyDecomposed');
  const { units } = await seen(`/api/bodies/${BODY}/situation`);
  const ours = units.find(({ unitId }: { readonly unitId: string }) => unitId === OURS);
  expect(ours.totals.byLight).toMatchObject({ yellow: 1, green: 0 });
});

it('knows ahead which reports are owed, and afterwards which are missing', async () => {
  await setRules({ reporting: { rhythm: 'monthly', day: 25 } });
  itemId = await ledger.register();
  const owed = async (unitId: string) =>
    (await seen(`/api/bodies/${BODY}/reports-owed?from=2026-03-01&to=2026-05-31&unitId=${unitId}`)).items.map(
      ({ dueOn, status }: { readonly dueOn: string; readonly status: string }) => `${dueOn} ${status}`,
    );
  expect(await owed(OURS)).toEqual([]);
  await onDuty('acknowledgement', {});
  await done(`/api/items/${itemId}/duties/${THEIRS}/acknowledgement`, {}, 'liaison-of-theirs');
  expect(await owed(OURS)).toEqual(['2026-03-25 ahead', '2026-04-25 ahead', '2026-05-25 ahead']);
  ledger.goTo('2026-03-20T01:00:00.000Z');
  await onDuty('progress-reports', { text: '已完成选址。', percent: 40 });
  ledger.goTo('2026-04-27T01:00:00.000Z');
  await onDuty('progress-reports', { text: '已开工。', percent: 60 });
  expect(await owed(OURS)).toEqual(['2026-03-25 given', '2026-04-25 late', '2026-05-25 ahead']);
  expect(await owed(THEIRS)).toEqual(['2026-03-25 missing', '2026-04-25 missing', '2026-05-25 ahead']);
});

it('scores units by what they did, with the event behind every point, now and as of a day', async () => {
  await setRules({ reporting: { rhythm: 'monthly', day: 25 }, scores: { reportMissing: -3 } });
  itemId = await ledger.register();
  await onDuty('acknowledgement', {});
  await done(`/api/items/${itemId}/duties/${THEIRS}/acknowledgement`, {}, 'liaison-of-theirs');
  const { reportId } = await onDuty('progress-reports', { text: '正在推进。', percent: 10 });
  await onDuty(`progress-reports/${reportId}/return`, { reason: '没有写明进展。', flaw: 'empty' }, 'office');
  await onDuty('praises', { text: '市领导批示肯定。' }, 'office');
  ledger.goTo('2026-03-27T01:00:00.000Z');
  const scores = async (more = '') => {
    const { items: units } = await seen(`/api/bodies/${BODY}/scores?from=2026-03-01&to=2026-03-31${more}`);
    return Object.fromEntries(
      units.map(({ unitId, total, points }: { unitId: string; total: number; points: { reason: string }[] }) => [
        unitId,
        [total, ...points.map(({ reason }) => reason)],
      ]),
    );
  };
  // What was sent back and never written again is missing, too, once its day is over.
  expect(await scores()).toEqual({
    [OURS]: [-7, 'emptyReport', 'praised', 'reportMissing'],
    [THEIRS]: [-3, 'reportMissing'],
  });
  expect(await scores('&asOf=2026-03-02')).toEqual({ [OURS]: [-4, 'emptyReport', 'praised'], [THEIRS]: [0] });
});

it('goes on with an item in parts', async () => {
  itemId = await ledger.register();
  const part = (number: string, unitIds: readonly string[]) => ({
    number,
    heading: number,
    text: '分开督办。',
    unitIds,
  });
  const parts = [part('一（1）', [OURS]), part('一（2）', [OURS, THEIRS])];
  const path = `/api/items/${itemId}/split`;
  expect(await code(path, { reason: '两件事。', parts: parts.slice(1) }, 'convenor')).toEqual([
    422,
    'item.parts-too-few',
  ]);
  await done(path, { reason: '两件事。', parts }, 'convenor');
  const whole = await seen(`/api/items/${itemId}`);
  expect(whole).toMatchObject({ status: 'split', splitInto: [`${itemId}.1`, `${itemId}.2`] });
  const second = await seen(`/api/items/${itemId}.2`);
  expect(second).toMatchObject({ origin: 'split', originId: itemId, status: 'open', duties: 2 });
  expect(await code(`/api/items/${itemId}/duties/${OURS}/acknowledgement`, {}, 'liaison')).toEqual([409, 'item.split']);
});

it('asks for no report and finds nothing late while a request for completion lies with the office', async () => {
  await setRules({ reporting: { rhythm: 'monthly', day: 25 } });
  itemId = await ledger.register();
  await onDuty('acknowledgement', {});
  const { requestId } = await onDuty('completion-requests', { text: '全部完成。' });
  ledger.goTo('2026-07-02T01:00:00.000Z');
  const { dutyRows } = await seen(`/api/items/${itemId}`);
  expect(dutyRows[0]).toMatchObject({ unitId: OURS, dueOn: '2026-06-30', light: 'yellow' });
  const why = await seen(`/api/items/${itemId}/duties/${OURS}/why`);
  expect(why).toMatchObject({ light: 'yellow', doneOn: '2026-03-02', words: { zh: '按期申请办结' } });
  const { units } = await seen(`/api/bodies/${BODY}/situation`);
  const ours = units.find(({ unitId }: { readonly unitId: string }) => unitId === OURS);
  expect(ours.totals.byLight).toMatchObject({ yellow: 1, red: 0 });
  await onDuty(`completion-requests/${requestId}/acceptance`, { grade: 'good' }, 'office');
  const { items: scores } = await seen(`/api/bodies/${BODY}/scores?from=2026-03-01&to=2026-07-31`);
  const score = scores.find(({ unitId }: { readonly unitId: string }) => unitId === OURS);
  expect(score).toMatchObject({ total: 1, points: [{ reason: 'onTime' }] });
});
