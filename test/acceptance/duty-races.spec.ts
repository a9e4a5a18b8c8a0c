import { act } from './meetings.ts';
import { type OpenLedger, OURS, openLedger, THEIRS, type Who } from './open-ledger.ts';
import { race, type Try } from './race.ts';

// A unit works on what somebody else is just ending: one outcome, and whoever came second is told what happened.

let ledger: OpenLedger;
let item: string;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  item = `/api/items/${await ledger.register()}`;
  await act(ledger, `${item}/duties/${OURS}/acknowledgement`, {}, 'liaison');
  await act(ledger, `${item}/duties/${THEIRS}/acknowledgement`, {}, 'liaison-of-theirs');
});
afterEach(() => ledger.remove());

const requestCompletion = async (unitId: string, who: Who): Promise<string> => {
  const answer = await act(ledger, `${item}/duties/${unitId}/completion-requests`, { text: '已建成。' }, who);
  return `${item}/duties/${unitId}/completion-requests/${answer.requestId}`;
};

const complete = async (unitId: string, who: Who): Promise<void> => {
  await act(ledger, `${await requestCompletion(unitId, who)}/acceptance`, { grade: 'good' }, 'convenor');
};

const report = (): Try => ({
  path: `${item}/duties/${THEIRS}/progress-reports`,
  body: { text: '正在施工。', percent: 40 },
  who: 'liaison-of-theirs',
});
const closing = (): Try => ({ path: `${item}/closing`, body: {}, who: 'convenor' });

/** The types of what the race wrote, in the order of the log. */
const raced = async (...tries: readonly Try[]) => {
  const before = (await ledger.recorded()).length;
  const answers = await race(ledger, tries);
  const types = (await ledger.recorded()).slice(before).map(({ type }) => type);
  return { answers, types };
};

it('a liaison reports while the convenor closes what is completed: it is closed, and the liaison is told so', async () => {
  await complete(OURS, 'liaison');
  await complete(THEIRS, 'liaison-of-theirs');
  const { answers, types } = await raced(report(), closing());
  const [reported, closed] = answers;
  expect(closed).toMatchObject({ status: 200, written: 1 });
  expect(reported).toMatchObject({ status: 409, titleZh: expect.stringMatching(/\p{Script=Han}/u) });
  expect(['duty.not-now', 'item.closed']).toContain(reported?.code);
  expect(types).toEqual(['ItemClosed']);
});

it('a liaison reports while the convenor closes too early: the report stands, and the convenor is told what is open', async () => {
  await complete(OURS, 'liaison');
  const { answers, types } = await raced(report(), closing());
  expect(answers).toMatchObject([
    { status: 200, written: 1 },
    { status: 409, code: 'item.duties-open', details: { open: 1 } },
  ]);
  expect(types).toEqual(['ProgressReported']);
});

it('a liaison reports while the convenor cancels: nothing is reported on what is cancelled, and the liaison is told so', async () => {
  const cancellation: Try = { path: `${item}/cancellation`, body: { reason: '任务已并入省级工程。' }, who: 'convenor' };
  const { answers, types } = await raced(report(), cancellation);
  const [reported, cancelled] = answers;
  const ended = ['ItemCancelled', 'DutyCancelled', 'DutyCancelled'];
  expect(cancelled).toMatchObject({ status: 200, written: 3 });
  if (reported?.status === 200) expect(types).toEqual(['ProgressReported', ...ended]);
  else expect([reported?.code, types]).toEqual(['item.cancelled', ended]);
});

it('the convenor accepts what the office sends back: one of them decides, the other is told that it is decided', async () => {
  const request = await requestCompletion(OURS, 'liaison');
  const { answers, types } = await raced(
    { path: `${request}/acceptance`, body: { grade: 'good' }, who: 'convenor' },
    { path: `${request}/return`, body: { reason: '缺少验收材料。' }, who: 'office' },
  );
  const [accepted, sentBack] = answers;
  const isAccepted = accepted?.status === 200;
  expect(types).toEqual([isAccepted ? 'DutyCompleted' : 'CompletionSentBack']);
  expect(isAccepted ? sentBack : accepted).toMatchObject({ status: 409, code: 'duty.not-now' });
});

it('two accept with different grades: one grade stands, and the other is told that it is decided', async () => {
  const request = await requestCompletion(OURS, 'liaison');
  const accept = (grade: string, who: Who): Try => ({ path: `${request}/acceptance`, body: { grade }, who });
  const { answers, types } = await raced(accept('good', 'convenor'), accept('excellent', 'office'));
  expect(types).toEqual(['DutyCompleted']);
  const told = answers.map(({ status, code }) => (status === 200 ? status : code));
  expect(told.toSorted()).toEqual([200, 'duty.not-now']);
});
