import { act, close, opened, seen, signed } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS, type Who } from './open-ledger.ts';
import { race, type Try } from './race.ts';

// Two who do the same at the same moment: one outcome, and the other is told what happened.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
});
afterEach(() => ledger.remove());

const eventsOf = async (type: string) => (await ledger.recorded()).filter((event) => event.type === type);

const drafted = async () => {
  const meeting = await opened(ledger);
  const resolutionIds = await close(ledger, meeting, [{ text: '限期完成。', leadUnitId: OURS }]);
  await act(ledger, `${meeting.path}/minutes/draft`, { version: 1 });
  return { ...meeting, resolutionIds };
};

it('two members countersign: each once, and neither loses the other’s', async () => {
  const { path } = await drafted();
  const countersign = (who: Who, remark: string): Try => ({
    ...{ path: `${path}/minutes/countersignatures`, body: { version: 1, remark }, who },
  });
  const answers = await race(ledger, [countersign('liaison', '同意。'), countersign('liaison-of-theirs', '另议。')]);
  expect(answers.map(({ status, written }) => [status, written])).toEqual([
    [200, 1],
    [200, 1],
  ]);
  const { minutes } = await seen(ledger, path);
  expect(new Set(minutes.remarks.map(({ text }: { readonly text: string }) => text))).toEqual(
    new Set(['同意。', '另议。']),
  );
});

it('two of one unit countersign with different remarks: one stands, the other is told so', async () => {
  const { path } = await drafted();
  const countersign = (who: Who, remark: string): Try => ({
    ...{ path: `${path}/minutes/countersignatures`, body: { version: 1, remark }, who },
  });
  const answers = await race(ledger, [countersign('liaison', '同意。'), countersign('leader', '另议。')]);
  const told = answers.map(({ status, code }) => (status === 200 ? status : code));
  expect(told.toSorted()).toEqual([200, 'minutes.already-countersigned']);
  expect(await eventsOf('MinutesCountersigned')).toHaveLength(1);
});

it('a member countersigns while the office amends: the draft that was countersigned is the one that was seen', async () => {
  const { path, resolutionIds } = await drafted();
  const amendment = { text: '限期一个月完成。', leadUnitId: OURS, version: 2 };
  const answers = await race(ledger, [
    { path: `${path}/minutes/countersignatures`, body: { version: 1 }, who: 'liaison' },
    { path: `${path}/resolutions/${resolutionIds[0]}/amendment`, body: amendment, who: 'office' },
  ]);
  const [countersigned, amended] = answers;
  expect(amended).toMatchObject({ status: 200, written: 1 });
  expect([200, 'minutes.other-version']).toContain(countersigned?.status === 200 ? 200 : countersigned?.code);
  const { minutes } = await seen(ledger, path);
  expect(minutes).toMatchObject({ version: 2, countersignatures: [] });
});

it('two officers issue the same minutes: they are issued once, and both are told the number', async () => {
  const { path } = await signed(ledger);
  const issue = (who: Who, issuedOn: string): Try => ({
    ...{ path: `${path}/minutes/issue`, body: { version: 1, issuedOn }, who },
  });
  const answers = await race(ledger, [issue('office', '2026-03-02'), issue('convenor', '2026-03-02')]);
  expect(answers.map(({ status, minutesNumber }) => [status, minutesNumber])).toEqual([
    [200, '第1期'],
    [200, '第1期'],
  ]);
  expect(answers.map(({ written }) => written).toSorted()).toEqual([0, 1]);
  expect(await eventsOf('MinutesIssued')).toHaveLength(1);
  expect(await eventsOf('MinutesNumberTaken')).toHaveLength(1);
});

it('minutes of many meetings are issued at once, by two officers each: numbers without a gap', async () => {
  const meetings = [await signed(ledger), await signed(ledger), await signed(ledger), await signed(ledger)];
  const answers = await race(
    ledger,
    meetings.flatMap(({ path }) =>
      (['office', 'convenor'] as const).map((who) => ({ path: `${path}/minutes/issue`, body: { version: 1 }, who })),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const { items } = await seen(ledger, `/api/bodies/${BODY}/meetings`);
  const numbers = items.map((meeting: { readonly minutes: { readonly issued: { readonly number: number } } }) => {
    return meeting.minutes.issued.number;
  });
  expect(numbers.toSorted()).toEqual([1, 2, 3, 4]);
});

it('two officers ask for the same number: one gets it, the other is told the next', async () => {
  const [one, other] = [await signed(ledger), await signed(ledger)];
  const issue = (path: string): Try => ({
    path: `${path}/minutes/issue`,
    body: { version: 1, number: 1 },
    who: 'office',
  });
  const answers = await race(ledger, [issue(one.path), issue(other.path)]);
  const refused = answers.find(({ status }) => status !== 200);
  expect(answers.filter(({ status }) => status === 200)).toMatchObject([{ minutesNumber: '第1期', written: 1 }]);
  expect(refused).toMatchObject({ status: 409, code: 'minutes.number-used', details: { number: 1, next: 2 } });
});

it('the office puts a topic while the convenor agrees: nothing is invited to that nobody agreed to', async () => {
  const { meetingId } = await act(ledger, `/api/bodies/${BODY}/meetings`, { title: '会议', plannedOn: '2026-03-02' });
  const path = `/api/meetings/${meetingId}`;
  const { topicId } = await act(ledger, `${path}/agenda-items`, { title: '一' });
  await act(ledger, `${path}/agenda-settlement`, { unitIds: [THEIRS], topicIds: [topicId] });
  await race(ledger, [
    { path: `${path}/agenda-items`, body: { title: '二' }, who: 'office' },
    { path: `${path}/agenda-agreement`, body: {}, who: 'convenor' },
  ]);
  const answer = await ledger.post(`${path}/invitations`);
  expect([answer.status, answer.body.code]).toEqual([409, 'meeting.not-now']);
});
