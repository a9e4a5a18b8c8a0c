import type { StreamName } from '#event-store';
import type { BodyId, UserId } from '#kernel';
import { act, seen } from './meetings.ts';
import { BODY, MONDAY, type OpenLedger, OURS, openLedger, registration, THEIRS } from './open-ledger.ts';

// Reports owed and scores come by page: every one once, and no page reads more than it may hold.

const HOW_MANY = 5;
const PERIOD = 'from=2026-03-01&to=2026-05-31';
let ledger: OpenLedger;
let other: string;

beforeAll(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  const monthly = { inForceFrom: '2026-03-02', reporting: { rhythm: 'monthly', day: 25 } };
  await act(ledger, `/api/bodies/${BODY}/supervision-rules`, monthly);
  for (let number = 1; number <= HOW_MANY; number += 1) await acknowledged(await ledger.register(`第${number}项`));
  other = (await act(ledger, '/api/bodies', { name: '另一联席会议' })).bodyId;
  await seen(ledger, `/api/bodies/${other}`);
  await act(ledger, `/api/bodies/${other}/supervision-rules`, monthly);
  await acknowledged((await act(ledger, '/api/items', { ...registration('别处的事'), bodyId: other })).itemId);
  ledger.goTo('2026-04-27T01:00:00.000Z');
});
afterAll(() => ledger.remove());

const acknowledged = async (itemId: string): Promise<void> => {
  await act(ledger, `/api/items/${itemId}/duties/${OURS}/acknowledgement`, {}, 'liaison');
  await act(ledger, `/api/items/${itemId}/duties/${THEIRS}/acknowledgement`, {}, 'liaison-of-theirs');
};

interface Entry {
  readonly itemId: string;
  readonly unitId: string;
  readonly dueOn: string;
  readonly status: string;
  readonly total: number;
}

const pagesOf = async (path: string, limit: number): Promise<readonly (readonly Entry[])[]> => {
  const pages: (readonly Entry[])[] = [];
  let after = '';
  do {
    const { items, next } = await seen(ledger, `${path}&limit=${limit}${after}`);
    pages.push(items);
    after = next === null ? '' : `&after=${encodeURIComponent(next)}`;
  } while (after !== '');
  return pages;
};

const owed = (more = '', body = BODY) => `/api/bodies/${body}/reports-owed?${PERIOD}${more}`;
const scores = `/api/bodies/${BODY}/scores?${PERIOD}`;

it('tells every report that is owed once, in the order of items, units and days', async () => {
  const [whole = [], ...none] = await pagesOf(owed(), 500);
  expect([whole.length, none]).toEqual([HOW_MANY * 2 * 3, []]);
  const keys = whole.map(({ itemId, unitId, dueOn }) => `${itemId} ${unitId} ${dueOn}`);
  expect(keys).toEqual(keys.toSorted());
  expect(whole.slice(0, 3).map(({ dueOn, status }) => [dueOn, status])).toEqual([
    ['2026-03-25', 'missing'],
    ['2026-04-25', 'missing'],
    ['2026-05-25', 'ahead'],
  ]);
});

it.each([1, 2, 3, 4, 7, 29, 30])('tells the same by pages of %d', async (limit) => {
  const pages = await pagesOf(owed(), limit);
  expect(pages.flat()).toEqual((await pagesOf(owed(), 500)).flat());
  expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(limit);
});

it.each([1, 3, 500])('tells those of one unit alone, and of this body, by pages of %d', async (limit) => {
  const whole = (await pagesOf(owed(), 500)).flat();
  const ours = (await pagesOf(owed(`&unitId=${OURS}`), limit)).flat();
  expect(ours).toEqual(whole.filter(({ unitId }) => unitId === OURS));
  expect((await pagesOf(owed(`&unitId=${OURS}`, other), limit)).flat()).toHaveLength(3);
});

it('reads no more items for a page than it may hold reports, and goes on where they owed none', async () => {
  const before = `/api/bodies/${BODY}/reports-owed?from=2026-01-01&to=2026-02-28`;
  const pages = await pagesOf(before, 2);
  expect(pages.map((page) => page.length)).toEqual([0, 0, 0]);
  expect(await pagesOf(before, HOW_MANY)).toEqual([[]]);
});

it('scores every unit once, the same by pages as in one', async () => {
  const [whole = []] = await pagesOf(scores, 500);
  expect(whole.map(({ unitId, total }) => [unitId, total])).toEqual([
    [OURS, HOW_MANY * 2 * -10],
    [THEIRS, HOW_MANY * 2 * -10],
  ]);
  expect(await pagesOf(scores, 1)).toEqual(whole.map((unit) => [unit]));
});

it('ends a page of scores with the unit whose duties make a thousand', async () => {
  const busy = await openLedger({ members: [OURS, THEIRS] });
  const { store } = busy.server.data;
  const envelope = {
    ...{ schemaVersion: 1, occurredAt: MONDAY, ground: null, correlationId: 'many', causationId: 'many' },
    ...{ actor: { userId: 'user-office' as UserId, role: 'office', unitId: null }, bodyId: BODY as BodyId },
  };
  const event = (number: number, type: string, data: object) => {
    const eventId = `00000000-0000-4000-8000-${type === 'ItemRegistered' ? '1' : '2'}${String(number).padStart(11, '0')}`;
    return { ...envelope, eventId, type, data: { itemId: `i${number}`, ...data } };
  };
  const heading = { bodyId: BODY, number: '一', heading: '任务', text: '限期完成。', origin: 'office', originId: BODY };
  const duty = { unitId: OURS, role: 'lead', groupId: null, dueOn: null, longTerm: false };
  await Promise.all(
    Array.from({ length: 1_000 }, (_, number) =>
      store.append(`item-i${number}` as StreamName, 'none', [
        event(number, 'ItemRegistered', heading),
        event(number, 'DutyAssigned', duty),
      ]),
    ),
  );
  const first = await seen(busy, scores);
  expect([first.items.map(({ unitId }: Entry) => unitId), first.next]).toEqual([[OURS], OURS]);
  const second = await seen(busy, `${scores}&after=${OURS}`);
  expect([second.items.map(({ unitId }: Entry) => unitId), second.next]).toEqual([[THEIRS], null]);
  await busy.remove();
});

it.each(['reports-owed', 'scores'])('refuses a page of %s that is none', async (list) => {
  const path = `/api/bodies/${BODY}/${list}?${PERIOD}`;
  for (const limit of ['0', '501', 'x']) await ledger.get(`${path}&limit=${limit}`).expect(400);
});
