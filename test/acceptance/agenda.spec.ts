import { act, close, invite, type Meeting, opened, proposed, refused, seen } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// How an agenda comes about, and what a meeting makes of it: proposed with reasons, settled, agreed to, gone through.

let ledger: OpenLedger;
let itemId: string;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  itemId = await ledger.register();
});
afterEach(() => ledger.remove());

const topics = `/api/bodies/${BODY}/topics`;
const words = { title: '助餐点用地', reason: '选址涉及三个部门，需会议协调。' };
const proposals = async () => (await seen(ledger, `/api/bodies/${BODY}/agenda-proposals`)).items;
const meetingOf = ({ path }: Meeting, who?: 'liaison' | 'convenor' | 'office') => seen(ledger, path, who);

interface Told {
  readonly reason: string;
  readonly because: string;
  readonly topicId: string | null;
}

describe('what a member puts forward', () => {
  it('is proposed with its reason until it is on an agenda, and comes back when it is put off', async () => {
    const put = { ...words, itemIds: [itemId] };
    await seen(ledger, `/api/items/${itemId}`);
    const { topicId } = await act(ledger, topics, put, 'liaison');
    const { items } = await seen(ledger, topics, 'liaison');
    expect(items).toMatchObject([{ topicId, unitId: OURS, ...put, withdrawn: false, allowed: ['withdraw'] }]);
    expect((await seen(ledger, topics, 'liaison-of-theirs')).items).toMatchObject([{ allowed: [] }]);

    const [proposal] = await proposals();
    expect(proposal).toEqual({
      ...{ reason: 'proposed', title: words.title, because: words.reason, topicId, proposedBy: OURS },
      ...{ itemIds: [itemId], unitIds: [OURS] },
    });
    const meeting = await proposed(ledger, []);
    const { unitIds: _, ...topic } = proposal;
    await act(ledger, `${meeting.path}/agenda-items`, topic);
    expect((await meetingOf(meeting)).agenda).toMatchObject([{ topicId, because: words.reason, proposedBy: OURS }]);
    expect(await proposals()).toEqual([]);

    const whole = { ...meeting, topicIds: [topicId] };
    await invite(ledger, whole);
    await act(ledger, `${meeting.path}/opening`, { place: '二楼会议室', chair: 'user-convenor' });
    await act(ledger, `${meeting.path}/topics/${topicId}/deferral`, { reason: '部门意见不一。' });
    expect(await proposals()).toMatchObject([
      { reason: 'deferred', topicId, because: '第一次会议缓议：部门意见不一。', proposedBy: OURS },
    ]);
  });

  it('is withdrawn by its unit alone, and then no longer proposed', async () => {
    const { topicId } = await act(ledger, topics, words, 'leader');
    expect(await refused(ledger, `${topics}/${topicId}/withdrawal`, {}, 'liaison-of-theirs')).toEqual([
      ...[404, 'topic.unknown'],
    ]);
    await act(ledger, `${topics}/${topicId}/withdrawal`, {}, 'liaison');
    expect((await seen(ledger, topics, 'liaison')).items).toMatchObject([{ withdrawn: true, allowed: [] }]);
    expect(await proposals()).toEqual([]);
  });

  it('is refused without a reason, on an item that there is not, and to anybody but a member', async () => {
    expect(await refused(ledger, topics, { ...words, reason: ' ' }, 'liaison')).toEqual([422, 'meeting.text-missing']);
    expect(await refused(ledger, topics, { ...words, itemIds: ['none'] }, 'liaison')).toEqual([
      ...[422, 'topic.unknown-item'],
    ]);
    expect(await refused(ledger, topics, words, 'office')).toEqual([403, 'auth.not-permitted']);
    const other = await openLedger({ members: [THEIRS] });
    expect(await refused(other, topics, words, 'liaison')).toEqual([403, 'topic.not-a-member']);
    await other.remove();
  });

  it('is refused when its reason is longer than a text may be, and the field is named', async () => {
    const endless = { ...words, reason: '长'.repeat(100_000) };
    expect(await refused(ledger, topics, endless, 'liaison')).toEqual([400, 'request.text-too-long']);
    const answer = await ledger.post(topics, endless, 'liaison');
    expect(answer.body.details).toEqual({ field: 'reason', length: 100_000, longest: 20_000 });
  });
});

it('proposes what is overdue and what needs help, each with its reason', async () => {
  const duty = `/api/items/${itemId}/duties/${OURS}`;
  await act(ledger, `${duty}/acknowledgement`, {}, 'liaison');
  await act(ledger, `${duty}/help-requests`, { text: '需协调消防验收。' }, 'liaison');
  ledger.goTo('2026-07-07T01:00:00.000Z');
  const told = (await proposals()).map(({ reason, because, topicId }: Told) => ({ reason, because, topicId }));
  expect(told).toEqual([
    { reason: 'overdue', because: '2项责任逾期，最长7天。', topicId: null },
    { reason: 'help-needed', because: '需协调消防验收。', topicId: null },
  ]);
});

it('changes silently until invitations go out: what is put after the settlement is to be settled and agreed to anew', async () => {
  const meeting = await proposed(ledger, ['一', '二']);
  const { path, topicIds } = meeting;
  expect(await refused(ledger, `${path}/invitations`)).toEqual([409, 'meeting.not-now']);
  expect(await refused(ledger, `${path}/agenda-agreement`, {}, 'convenor')).toEqual([409, 'meeting.not-now']);
  const settle = (order: readonly string[], unitIds = [OURS]) =>
    act(ledger, `${path}/agenda-settlement`, { unitIds, topicIds: order });
  await settle(topicIds.toReversed());
  expect(await refused(ledger, `${path}/agenda-agreement`)).toEqual([403, 'auth.not-permitted']);
  await act(ledger, `${path}/agenda-agreement`, {}, 'convenor');
  const added = await act(ledger, `${path}/agenda-items`, { title: '三', because: '新情况。' });
  expect(await refused(ledger, `${path}/invitations`)).toEqual([409, 'meeting.not-now']);
  await settle([added.topicId, ...topicIds.slice(1)], [OURS, THEIRS]);
  await act(ledger, `${path}/agenda-agreement`, {}, 'convenor');
  await act(ledger, `${path}/invitations`);
  expect(await meetingOf(meeting)).toMatchObject({
    ...{ phase: 'invited', agenda: [{ title: '三' }, { title: '二' }], agreedBy: 'user-convenor' },
    settlement: { settledOn: '2026-03-02', unitIds: [OURS, THEIRS] },
  });
  expect(await refused(ledger, `${path}/agenda-items`, { title: '四' })).toEqual([409, 'agenda.fixed']);
});

it('refuses to settle an agenda wrongly', async () => {
  const { path, topicIds } = await proposed(ledger, ['一']);
  const settle = (change: object) =>
    refused(ledger, `${path}/agenda-settlement`, { unitIds: [OURS], topicIds, ...change });
  expect(await settle({ topicIds: [] })).toEqual([422, 'agenda.empty']);
  expect(await settle({ topicIds: ['none'] })).toEqual([422, 'agenda.unknown-topic']);
  expect(await settle({ topicIds: [...topicIds, ...topicIds] })).toEqual([422, 'agenda.topic-named-twice']);
  expect(await settle({ unitIds: [] })).toEqual([422, 'agenda.without-units']);
  expect(await settle({ unitIds: ['none'] })).toEqual([422, 'agenda.not-a-member']);
  expect(await settle({ settledOn: '2026-03-03' })).toEqual([422, 'agenda.settled-in-future']);
  expect(await refused(ledger, `${path}/agenda-items`, { title: '二', itemIds: ['none'] })).toEqual([
    ...[422, 'topic.unknown-item'],
  ]);
  expect(await refused(ledger, `${path}/agenda-items`, { title: '二', proposedBy: 'none' })).toEqual([
    ...[422, 'topic.unknown-unit'],
  ]);
});

it('is gone through in its order; what is taken before others, put off, or added on the spot is recorded so', async () => {
  const meeting = await opened(ledger, ['一', '二', '三']);
  const { path, topicIds } = meeting;
  const [one, two, three] = topicIds;
  const taking = (topicId: string | undefined) => `${path}/topics/${topicId}/taking`;
  expect(await refused(ledger, taking(two))).toEqual([409, 'topic.out-of-order']);
  await act(ledger, taking(two), { outOfOrder: true });
  await act(ledger, `${path}/topics/${one}/deferral`, { reason: '部门意见不一。' });
  const spot = await act(ledger, `${path}/topics`, { title: '汛期检查', proposedBy: THEIRS });
  expect(await refused(ledger, taking(spot.topicId))).toEqual([409, 'topic.out-of-order']);
  expect(await refused(ledger, `${path}/closing`)).toEqual([409, 'minutes.nobody-present']);
  await act(ledger, `${path}/attendance`, { unitId: OURS, attendance: 'present' });
  expect(await refused(ledger, `${path}/closing`)).toEqual([409, 'meeting.topics-open']);
  expect((await meetingOf(meeting, 'office')).allowed).not.toContain('closeMeeting');
  await act(ledger, taking(three));
  await act(ledger, taking(spot.topicId));
  expect(await refused(ledger, `${path}/topics/${one}/taking`)).toEqual([409, 'topic.deferred']);
  expect(await refused(ledger, `${path}/topics/${two}/deferral`, { reason: '再议。' })).toEqual([409, 'topic.taken']);
  expect(await refused(ledger, `${path}/topics/none/taking`)).toEqual([404, 'topic.unknown']);
  expect((await meetingOf(meeting)).agenda).toMatchObject([
    { title: '一', taken: null, deferral: '部门意见不一。' },
    { title: '二', taken: 1, outOfOrder: true },
    { title: '三', taken: 2, outOfOrder: false },
    { title: '汛期检查', taken: 3, onTheSpot: true, proposedBy: THEIRS },
  ]);
});

it('records as absent whoever was neither present nor excused, and refuses a proxy of who has come', async () => {
  const meeting = await opened(ledger);
  const attend = (unitId: string, attendance: object) => ({ unitId, ...attendance });
  const attendance = `${meeting.path}/attendance`;
  const proxy = 'user-liaison';
  expect(await refused(ledger, attendance, attend(OURS, { attendance: 'present', proxy }))).toEqual([
    ...[422, 'attendance.proxy-of-present'],
  ]);
  expect(await refused(ledger, attendance, attend(OURS, { attendance: 'in-attendance' }))).toEqual([
    ...[422, 'attendance.member-in-attendance'],
  ]);
  await act(ledger, attendance, attend(OURS, { attendance: 'excused', proxy }));
  const { unitId: third } = await act(ledger, '/api/units', { name: '市教育局', kind: 'department' });
  await seen(ledger, '/api/units');
  await act(ledger, `/api/bodies/${BODY}/members`, { unitId: third });
  await act(ledger, attendance, attend(third, { attendance: 'present' }));
  await act(ledger, `${meeting.path}/topics/${meeting.topicIds[0]}/taking`);
  await act(ledger, `${meeting.path}/closing`);
  expect(await meetingOf(meeting)).toMatchObject({
    attendance: [{ unitId: OURS, proxy }, { unitId: third }],
    absent: [THEIRS],
  });
  const absences = (await ledger.recorded()).filter(({ type }) => type === 'AbsenceRecorded');
  expect(absences).toMatchObject([{ bodyId: BODY, data: { meetingId: meeting.meetingId, unitId: THEIRS } }]);
  const { items: scores } = await seen(ledger, `/api/bodies/${BODY}/scores?from=2026-03-01&to=2026-03-31`);
  const byUnit = Object.fromEntries(scores.map((score: { readonly unitId: string }) => [score.unitId, score]));
  expect(byUnit).toMatchObject({
    [OURS]: { total: 0, points: [] },
    [THEIRS]: { total: -5, points: [{ reason: 'absent', events: [{ type: 'AbsenceRecorded' }] }] },
    [third]: { total: 0, points: [] },
  });
});

it('begins with what the last issued minutes left unfinished', async () => {
  const meeting = await opened(ledger);
  const resolution = { text: '限期完成选址。', leadUnitId: OURS, itemIds: [itemId], dueOn: '2026-06-30' };
  await close(ledger, meeting, [resolution]);
  expect(await proposals()).toEqual([]);
});
