import { until } from '../faults/until.ts';
import { act, close, type Meeting, opened, refused, seen, sign, signed } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// Minutes through the interface: from one line in the meeting to what takes effect when they are issued.

let ledger: OpenLedger;
let itemId: string;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  itemId = await ledger.register();
  await seen(ledger, `/api/items/${itemId}`);
});
afterEach(() => ledger.remove());

const oneLine = { text: '市卫健委牵头，6月底前建成两家助餐点。', leadUnitId: OURS, dueOn: '2026-06-30' };
const pageOf = ({ path }: Pick<Meeting, 'path'>, query = '') => seen(ledger, `${path}${query}`);
const itemsOf = async () => (await seen(ledger, `/api/bodies/${BODY}/items`)).items;

interface Listed {
  readonly originId: string;
  readonly entries: readonly object[];
}

it('make a resolution of one line, which takes effect when they are issued and not before', async () => {
  const meeting = await signed(ledger, [oneLine]);
  expect((await pageOf(meeting)).resolutions).toMatchObject([
    { number: 1, heading: '市卫健委牵头，6月底前建成两家助餐点', unitIds: [], itemIds: [], createsItem: true },
  ]);
  expect(await itemsOf()).toHaveLength(1);
  const issued = await act(ledger, `${meeting.path}/minutes/issue`, { version: 1 });
  expect(issued).toMatchObject({ minutesNumber: '第1期', written: 1 });
  const isMade = ({ originId, entries }: Listed): boolean => originId === meeting.meetingId && entries.length > 0;
  const made = await until('the resolution made an item', async () => (await itemsOf()).find(isMade) ?? null);
  expect(made).toMatchObject({
    ...{ heading: '市卫健委牵头，6月底前建成两家助餐点', duties: 1 },
    entries: [{ minutesNumber: '第1期', resolutionId: meeting.resolutionIds[0] }],
  });
  const proposals = await seen(ledger, `/api/bodies/${BODY}/agenda-proposals`);
  expect(proposals.items).toMatchObject([
    { reason: 'unfinished-resolution', because: '第1期纪要第1项议定事项尚有1项责任未办结。', unitIds: [OURS] },
  ]);
});

it('refuse a resolution of nobody', async () => {
  const { path } = await opened(ledger);
  expect(await refused(ledger, `${path}/resolutions`, { text: '加快建设。' })).toEqual([
    ...[422, 'resolution.without-units'],
  ]);
});

describe('countersigned with remarks', () => {
  const countersign = (meeting: Meeting, who: 'liaison' | 'liaison-of-theirs', body: object) =>
    act(ledger, `${meeting.path}/minutes/countersignatures`, body, who);

  it('are amended for them, and only those affected are asked again; what stands is a differing view', async () => {
    const meeting = await opened(ledger);
    const [first, second] = await close(ledger, meeting, [
      oneLine,
      { ...oneLine, leadUnitId: null, unitIds: [THEIRS] },
    ]);
    await act(ledger, `${meeting.path}/minutes/draft`, { version: 1 });
    await countersign(meeting, 'liaison', { version: 1, remark: '时限过紧。', remarkOn: first });
    await countersign(meeting, 'liaison-of-theirs', { version: 1, remark: '经费渠道另议。' });
    const amended = { ...oneLine, version: 2, dueOn: '2026-09-30' };
    await act(ledger, `${meeting.path}/resolutions/${first}/amendment`, amended);
    const page = await pageOf(meeting);
    expect(page.minutes).toMatchObject({
      version: 2,
      countersignatures: [{ unitId: THEIRS, remark: '经费渠道另议。', remarkOn: null }],
      remarks: [
        { unitId: OURS, version: 1, text: '时限过紧。', remarkOn: first },
        { unitId: THEIRS, version: 1, text: '经费渠道另议。', remarkOn: null },
      ],
    });
    const signature = `${meeting.path}/minutes/signature`;
    expect(await refused(ledger, signature, { version: 2 }, 'convenor')).toEqual([
      ...[409, 'minutes.countersignatures-missing'],
    ]);
    await countersign(meeting, 'liaison', { version: 2, remark: '同意，但人手不足。', remarkOn: second });
    expect(await refused(ledger, signature, { version: 2 }, 'office')).toEqual([403, 'auth.not-permitted']);
    await act(ledger, signature, { version: 2 }, 'convenor');
  });

  it('are refused another remark of the same unit, and one on what was not resolved', async () => {
    const meeting = await opened(ledger);
    await close(ledger, meeting, [oneLine]);
    await act(ledger, `${meeting.path}/minutes/draft`, { version: 1 });
    const path = `${meeting.path}/minutes/countersignatures`;
    expect(await refused(ledger, path, { version: 1, remark: '另议。', remarkOn: 'none' }, 'liaison')).toEqual([
      ...[404, 'resolution.unknown'],
    ]);
    await countersign(meeting, 'liaison', { version: 1 });
    expect(await refused(ledger, path, { version: 1, remark: '另议。' }, 'leader')).toEqual([
      ...[409, 'minutes.already-countersigned'],
    ]);
    expect(await refused(ledger, `${meeting.path}/minutes/signature`, { version: 1 }, 'liaison')).toEqual([
      ...[403, 'auth.not-permitted'],
    ]);
  });

  it('are not stale for a member because another has countersigned', async () => {
    const meeting = await opened(ledger);
    await close(ledger, meeting);
    const { revision } = await act(ledger, `${meeting.path}/minutes/draft`, { version: 1 });
    const path = `${meeting.path}/minutes/countersignatures`;
    const match = `"${revision}"`;
    for (const who of ['liaison', 'liaison-of-theirs'] as const) {
      await ledger.post(path, { version: 1 }, who).set('if-match', match).expect(200);
    }
    const late = await ledger.post(path, { version: 1, remark: '另议。' }, 'leader').set('if-match', match).expect(412);
    expect(late.body.code).toBe('stream.stale-revision');
  });
});

describe('numbers', () => {
  const issue = (meeting: Meeting) => `${meeting.path}/minutes/issue`;
  const rules = (inForceFrom: string, minutes: object) =>
    act(ledger, `/api/bodies/${BODY}/supervision-rules`, { inForceFrom, minutes });

  it('go by the year where the body has set that, and a year ends with the first number of the next', async () => {
    await rules('2026-03-02', { numbering: 'yearly' });
    const [one, two, three] = [await signed(ledger), await signed(ledger), await signed(ledger)];
    expect(await act(ledger, issue(one), { version: 1 })).toMatchObject({ minutesNumber: '〔2026〕1号' });
    ledger.goTo('2027-01-04T01:00:00.000Z');
    await seen(ledger, '/api/bodies');
    const body = { version: 1 };
    expect(await refused(ledger, issue(two), { ...body, number: 2 })).toEqual([409, 'minutes.number-skipped']);
    expect(await act(ledger, issue(two), body)).toMatchObject({ minutesNumber: '〔2027〕1号' });
    expect(await refused(ledger, issue(three), { ...body, issuedOn: '2026-12-31' })).toEqual([
      ...[409, 'minutes.year-closed'],
    ]);
    expect(await refused(ledger, issue(three), { ...body, number: 1 })).toEqual([409, 'minutes.number-used']);
    expect(await refused(ledger, issue(three), { ...body, issuedOn: '2027-01-05' })).toEqual([
      ...[422, 'minutes.issued-in-future'],
    ]);
    expect(await act(ledger, issue(three), { ...body, number: 2 })).toMatchObject({ minutesNumber: '〔2027〕2号' });
    expect((await pageOf(three)).minutes.issued).toMatchObject({ year: 2027, number: 2 });
  });
});

it('are issued on no day before that of their signature, and on that day for good', async () => {
  const meeting = await opened(ledger);
  await close(ledger, meeting, [oneLine]);
  ledger.goTo('2026-03-05T01:00:00.000Z');
  await sign(ledger, meeting);
  const issue = (issuedOn?: string) => [`${meeting.path}/minutes/issue`, { version: 1, issuedOn }] as const;
  expect(await refused(ledger, ...issue('2026-03-04'))).toEqual([422, 'minutes.issued-before-signature']);
  await act(ledger, ...issue('2026-03-05'));
  ledger.goTo('2026-03-06T01:00:00.000Z');
  expect(await refused(ledger, ...issue('2026-03-06'))).toEqual([409, 'minutes.issued-otherwise']);
  expect(await act(ledger, ...issue())).toMatchObject({ written: 0, minutesNumber: '第1期' });
});

it('have limits in working days, kept or late by the day of record', async () => {
  const meeting = await opened(ledger);
  await close(ledger, meeting, [oneLine]);
  expect((await pageOf(meeting)).limits).toEqual({
    draftBy: { day: '2026-03-03', assumed: false, state: 'running' },
    issueBy: { day: '2026-03-04', assumed: false, state: 'running' },
  });
  await sign(ledger, meeting);
  ledger.goTo('2026-03-05T01:00:00.000Z');
  await act(ledger, `${meeting.path}/minutes/issue`, { version: 1, issuedOn: '2026-03-04' });
  const { limits } = await pageOf(meeting);
  expect([limits.draftBy.state, limits.issueBy.state]).toEqual(['kept', 'late']);
  const { limits: then } = (await ledger.get(`${meeting.path}?asOf=2026-03-02`).expect(200)).body;
  expect([then.draftBy.state, then.issueBy.state]).toEqual(['kept', 'running']);
});
