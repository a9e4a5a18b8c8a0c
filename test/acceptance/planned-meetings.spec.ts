import { act, invite, opened, proposed, refused, seen } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS, type Who } from './open-ledger.ts';
import { race, type Try } from './race.ts';

// A meeting that was planned and has not opened: put off to another day, or not held at all.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
});
afterEach(() => ledger.remove());

const reason = '召集人另有公务。';
const later = { plannedOn: '2027-01-15', reason };
const postponing = (path: string) => `${path}/postponement`;
const cancelling = (path: string) => `${path}/cancellation`;
const pageOf = (path: string, who: Who = 'office') => seen(ledger, path, who);
const eventsOf = async (type: string) => (await ledger.recorded()).filter((event) => event.type === type);

describe('put off', () => {
  it('is planned for the other day, with the reason, by the office or the convenor, as often as it takes', async () => {
    const { path } = await proposed(ledger);
    expect((await pageOf(path)).allowed).toContain('postponeMeeting');
    expect(await act(ledger, postponing(path), later)).toMatchObject({ written: 1 });
    expect(await pageOf(path)).toMatchObject({ phase: 'proposed', plannedOn: later.plannedOn, reason });
    const sooner = { plannedOn: '2026-03-02', reason: '省里催办，提前召开。' };
    await act(ledger, postponing(path), sooner, 'convenor');
    expect(await pageOf(path)).toMatchObject(sooner);
    expect(await eventsOf('MeetingPostponed')).toHaveLength(2);
  });

  it('stays as far as it was: the agenda stands, and an invited one opens', async () => {
    const meeting = await proposed(ledger);
    await invite(ledger, meeting);
    await act(ledger, postponing(meeting.path), later);
    expect(await pageOf(meeting.path)).toMatchObject({ phase: 'invited', agreedBy: 'user-convenor' });
    await act(ledger, `${meeting.path}/opening`, { place: '二楼会议室', chair: 'user-convenor' });
    expect(await pageOf(meeting.path)).toMatchObject({ phase: 'open', opening: { heldOn: '2026-03-02' } });
  });

  it('is so once: the same again writes nothing, the same day for another reason is refused', async () => {
    const { path } = await proposed(ledger);
    await act(ledger, postponing(path), later);
    expect(await act(ledger, postponing(path), later)).toMatchObject({ written: 0 });
    expect(await refused(ledger, postponing(path), { ...later, reason: '会场未落实。' })).toEqual([
      ...[409, 'meeting.planned-so'],
    ]);
  });

  it('is refused to a day that has passed or is none, without a reason, and of what there is not', async () => {
    const { path } = await proposed(ledger);
    const postpone = (change: object) => refused(ledger, postponing(path), { ...later, ...change });
    expect(await postpone({ plannedOn: '2026-03-01' })).toEqual([422, 'meeting.planned-in-past']);
    expect(await postpone({ plannedOn: '2027-02-30' })).toEqual([400, 'request.malformed']);
    expect(await postpone({ reason: ' ' })).toEqual([422, 'meeting.text-missing']);
    expect(await postpone({ reason: '长'.repeat(100_000) })).toEqual([400, 'request.text-too-long']);
    expect(await refused(ledger, postponing('/api/meetings/none'), later)).toEqual([404, 'meeting.unknown']);
  });

  it('is refused to everybody else, and of one that has opened', async () => {
    const { path } = await opened(ledger);
    for (const who of ['liaison', 'leader', 'auditor', 'operator'] as const) {
      expect(await refused(ledger, postponing(path), later, who)).toEqual([403, 'auth.not-permitted']);
    }
    expect(await refused(ledger, postponing(path), later)).toEqual([409, 'meeting.not-now']);
    expect((await pageOf(path)).allowed).not.toContain('postponeMeeting');
  });
});

describe('cancelled', () => {
  it('is not held, and its topics are proposed for another', async () => {
    const topics = `/api/bodies/${BODY}/topics`;
    const { topicId } = await act(ledger, topics, { title: '助餐点用地', reason: '涉及三个部门。' }, 'liaison');
    const { path } = await proposed(ledger, []);
    const proposals = async () => (await seen(ledger, `/api/bodies/${BODY}/agenda-proposals`)).items;
    await act(ledger, `${path}/agenda-items`, { topicId, title: '助餐点用地', proposedBy: OURS });
    const own = { title: '年度工作要点', because: '需全体会议审议。' };
    const { topicId: ownId } = await act(ledger, `${path}/agenda-items`, own);
    expect(await proposals()).toEqual([]);
    expect(await act(ledger, cancelling(path), { reason }, 'convenor')).toMatchObject({ written: 1 });
    expect(await pageOf(path)).toMatchObject({ phase: 'cancelled', reason, allowed: [] });
    expect(await proposals()).toMatchObject([{ topicId }, { ...own, topicId: ownId, reason: 'proposed' }]);
    const { path: next } = await proposed(ledger, []);
    await act(ledger, `${next}/agenda-items`, { ...own, topicId: ownId });
    expect(await proposals()).toMatchObject([{ topicId }]);
  });

  it('is so once and for good: it is neither cancelled for another reason, nor put off, nor led on', async () => {
    const meeting = await proposed(ledger);
    await invite(ledger, meeting);
    const { path } = meeting;
    await act(ledger, cancelling(path), { reason });
    expect(await act(ledger, cancelling(path), { reason })).toMatchObject({ written: 0 });
    expect(await refused(ledger, cancelling(path), { reason: '另行安排。' })).toEqual([409, 'meeting.not-now']);
    expect(await refused(ledger, postponing(path), later)).toEqual([409, 'meeting.not-now']);
    expect(await refused(ledger, `${path}/agenda-items`, { title: '新议题' })).toEqual([409, 'meeting.not-now']);
    expect(await refused(ledger, `${path}/opening`, { place: '二楼会议室', chair: 'user-convenor' })).toEqual([
      ...[409, 'meeting.not-now'],
    ]);
  });

  it('is refused without a reason, to everybody else, of one that has opened, and of what there is not', async () => {
    const { path } = await opened(ledger);
    expect(await refused(ledger, cancelling(path), { reason })).toEqual([409, 'meeting.not-now']);
    const { path: planned } = await proposed(ledger);
    expect(await refused(ledger, cancelling(planned), { reason: '' })).toEqual([422, 'meeting.text-missing']);
    expect(await refused(ledger, cancelling(planned), {})).toEqual([400, 'request.malformed']);
    for (const who of ['liaison', 'leader', 'auditor', 'operator'] as const) {
      expect(await refused(ledger, cancelling(planned), { reason }, who)).toEqual([403, 'auth.not-permitted']);
    }
    expect(await refused(ledger, cancelling('/api/meetings/none'), { reason })).toEqual([404, 'meeting.unknown']);
  });
});

it.each<[string, object]>([
  ['postponement', later],
  ['cancellation', { reason }],
])('a %s decided on an older revision is told to look again', async (act, body) => {
  const { path } = await proposed(ledger);
  const { revision } = await pageOf(path);
  await ledger.post(`${path}/agenda-items`, { title: '新议题' }).expect(200);
  const decide = (seenAt: number) => ledger.post(`${path}/${act}`, body).set('if-match', `"${seenAt}"`);
  const stale = await decide(revision).expect(412);
  expect(stale.body.code).toBe('stream.stale-revision');
  await decide(revision + 1).expect(200);
});

describe('at the same moment', () => {
  const tries = (path: string): Record<'postpone' | 'cancel' | 'open', Try> => ({
    postpone: { path: postponing(path), body: later, who: 'office' },
    cancel: { path: cancelling(path), body: { reason }, who: 'convenor' },
    open: { path: `${path}/opening`, body: { place: '二楼会议室', chair: 'user-convenor' }, who: 'office' },
  });
  const invited = async () => {
    const meeting = await proposed(ledger);
    await invite(ledger, meeting);
    return meeting.path;
  };

  it('two put it off to different days: the later act stands, and none is lost', async () => {
    const { path } = await proposed(ledger);
    const { postpone } = tries(path);
    const other = { ...postpone, body: { ...later, plannedOn: '2027-02-15' }, who: 'convenor' } as const;
    const answers = await race(ledger, [postpone, other]);
    expect(answers).toMatchObject([
      { status: 200, written: 1 },
      { status: 200, written: 1 },
    ]);
    const days = (await eventsOf('MeetingPostponed')).map(({ data }) => (data as { plannedOn: string }).plannedOn);
    expect((await pageOf(path)).plannedOn).toBe(days.at(-1));
  });

  it('one cancels what another puts off: it is cancelled, and nothing happens to it afterwards', async () => {
    const path = await invited();
    const { postpone, cancel } = tries(path);
    const [postponed, cancelled] = await race(ledger, [postpone, cancel]);
    expect(cancelled).toMatchObject({ status: 200, written: 1 });
    if (postponed?.status !== 200) expect(postponed).toMatchObject({ status: 409, code: 'meeting.not-now' });
    expect((await ledger.recorded()).at(-1)?.type).toBe('MeetingCancelled');
  });

  it('the convenor cancels what the office opens: it is held or it is not, and the other is told which', async () => {
    const { open, cancel } = tries(await invited());
    const answers = await race(ledger, [open, cancel]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)).toMatchObject({ code: 'meeting.not-now' });
    expect([...(await eventsOf('MeetingOpened')), ...(await eventsOf('MeetingCancelled'))]).toHaveLength(1);
  });
});
