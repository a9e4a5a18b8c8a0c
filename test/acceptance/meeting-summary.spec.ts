import fc from 'fast-check';
import { officialDays, WorkingCalendar } from '#calendar';
import { type Day, dayOf, type Instant, instantOf } from '#kernel';
import { figuresIn, recount } from '#meeting/testing';
import { act, opened, seen, signed } from './meetings.ts';
import { MONDAY, type OpenLedger, OURS, openLedger, registration, THEIRS, type Who } from './open-ledger.ts';

// The summary that opens a meeting, over HTTP: after any work between two meetings, just what the log says.

const ZONE = 'Asia/Shanghai';
const HOUR = 3_600_000;
const calendar = new WorkingCalendar(officialDays);
const sides = [
  { unitId: OURS, who: 'liaison' },
  { unitId: THEIRS, who: 'liaison-of-theirs' },
] as const;

let ledger: OpenLedger;
let now: Instant;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
});
afterEach(() => ledger.remove());

/** Acts on a duty, `{last}` answering what was asked for last; what the rules do not let happen changes nothing. */
const acts = (who: Who, day: Day): readonly (readonly [string, object, Who])[] => [
  ['acknowledgement', {}, who],
  ['progress-reports', { text: '办理中。', percent: 40, problem: '经费不足。' }, who],
  ['progress-reports', { text: '办理中。', percent: 80 }, who],
  ['help-requests', { text: '请协调用地。' }, who],
  ['completion-requests', { text: '已完成。' }, who],
  ['completion-requests/{last}/acceptance', { grade: 'good' }, 'office'],
  ['urges', { text: '请补报。', answerBy: '2026-12-31' }, 'office'],
  ['slips', { level: 'blue', requirement: '限期整改。', deadline: '2026-12-31' }, 'office'],
  ['due-date', { dueOn: day }, 'office'],
  ['extension-requests', { reason: '天气原因。', proposedOn: '2026-12-31' }, who],
  ['extension-requests/{last}/grant', { dueOn: '2026-12-31' }, 'office'],
];

/** Work on the items by both units, with the clock going on. */
const work = async (itemIds: readonly string[], steps: readonly number[]): Promise<void> => {
  const asked = new Map<string, string>();
  for (const step of steps) {
    now = later(1 + (step % 30));
    ledger.goTo(now);
    const { unitId, who } = sides[step % sides.length] ?? sides[0];
    const duty = `/api/items/${itemIds[step % itemIds.length]}/duties/${unitId}`;
    const possible = acts(who, dayOf(later(((step % 40) - 5) * 24), ZONE));
    const [path = '', body = {}, by = who] = possible[step % possible.length] ?? [];
    const [kind] = path.split('/');
    const last = asked.get(`${duty}/${kind}`) ?? 'none';
    const answer = await ledger.post(`${duty}/${path.replace('{last}', last)}`, body, by);
    if (answer.body.requestId) asked.set(`${duty}/${kind}`, answer.body.requestId);
  }
};

const later = (hours: number): Instant => instantOf(Date.parse(now) + hours * HOUR);

it('equals a recount from the events, whatever was done between two meetings', async () => {
  now = MONDAY;
  const itemIds: string[] = [];
  for (const heading of ['事项一', '事项二', '事项三', '事项四', '事项五', '事项六', '事项七']) {
    itemIds.push(await ledger.register(heading));
  }
  await seen(ledger, `/api/items/${itemIds.at(-1)}`);
  const steps = fc.array(fc.noBias(fc.nat(10_000)), { minLength: 120, maxLength: 120 });
  const [before = [], after = []] = fc.sample(steps, { seed: 2026, numRuns: 2 });
  await work(itemIds, before);
  const resolution = { text: '限期完成。', leadUnitId: OURS, itemIds: itemIds.slice(0, 2) };
  const first = await signed(ledger, [resolution]);
  await act(ledger, `${first.path}/minutes/issue`, { version: 1 });
  await work(itemIds, after);
  const assignments = [{ unitId: OURS, role: 'lead', dueOn: '2026-12-31' }];
  await act(ledger, '/api/items', { ...registration('事项八'), number: '八', assignments });
  const second = await opened(ledger);
  const summary = await seen(ledger, `${second.path}/summary`);

  const log = await ledger.recorded();
  const opening = (meetingId: string) => {
    const event = log.find(
      ({ type, data }) => type === 'MeetingOpened' && 'meetingId' in data && data.meetingId === meetingId,
    );
    if (!event) throw new Error(`${meetingId} has not opened.`);
    const day = dayOf(event.recordedAt, ZONE);
    return {
      position: event.position,
      looked: { day, nearDueUntil: calendar.after(day, 3).on, behind: 'red' as const, timeZone: ZONE },
    };
  };
  const [from, to] = [opening(first.meetingId), opening(second.meetingId)];
  const interval = {
    ...{ after: from.position, until: to.position, timeZone: ZONE },
    ...{ from: from.looked, to: to.looked },
  };
  expect(figuresIn(summary)).toEqual(recount(log, interval, { [first.resolutionIds[0] ?? '']: [OURS] }));
  expect(summary.previous.meetingId).toBe(first.meetingId);
  expect(summary.risks.length).toBeGreaterThan(2);
  for (const { words } of [...summary.resolutions, ...summary.items, ...summary.units, ...summary.risks]) {
    expect(words.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(words.zh).not.toMatch(/undefined|null|NaN/);
    expect(words.en).not.toMatch(/undefined|null|NaN/);
  }
}, 60_000);

it('tells in words that can stand in the paper', async () => {
  const itemId = await ledger.register();
  const duty = `/api/items/${itemId}/duties/${OURS}`;
  await act(ledger, `${duty}/acknowledgement`, {}, 'liaison');
  await act(ledger, `/api/items/${itemId}/duties/${THEIRS}/acknowledgement`, {}, 'liaison-of-theirs');
  await seen(ledger, `/api/items/${itemId}`);
  const first = await signed(ledger, [
    { text: '限期完成选址。', leadUnitId: OURS, itemIds: [itemId], dueOn: '2026-06-30' },
  ]);
  await act(ledger, `${first.path}/minutes/issue`, { version: 1 });
  ledger.goTo('2026-06-29T01:00:00.000Z');
  await act(ledger, `${duty}/progress-reports`, { text: '已选址。', percent: 60, problem: '消防未验收。' }, 'liaison');
  const second = await opened(ledger);
  const { resolutions, items, units, risks } = await seen(ledger, `${second.path}/summary`);
  const zh = (told: readonly { readonly words: { readonly zh: string } }[]) => told.map(({ words }) => words.zh);
  expect(zh(resolutions)).toEqual(['一、限期完成选址：责任1项，尚有1项未办结，1项出现新的风险。']);
  expect(zh(items)).toEqual(['一、建设社区助餐点：市卫生健康委员会正在办理，进度由0%变为60%，报送进展1次。']);
  expect(zh(units)).toEqual([
    '市卫生健康委员会：责任1项，尚有1项未办结，1项出现新的风险。',
    '市财政局：责任1项，尚有1项未办结，1项未报进展，1项出现新的风险。',
  ]);
  expect(zh(risks)).toEqual([
    '市卫生健康委员会“建设社区助餐点”临近到期，应于2026年6月30日完成。',
    '市卫生健康委员会“建设社区助餐点”反映问题：消防未验收。',
    '市财政局“建设社区助餐点”临近到期，应于2026年6月30日完成。',
  ]);
});
