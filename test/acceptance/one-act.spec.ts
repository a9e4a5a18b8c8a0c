import { opened } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger } from './open-ledger.ts';

// One act, the acknowledgement of a duty, from the request to the view, and back to any moment before it.

const BEFORE = '2026-03-02';
const BETWEEN = '2026-03-03T01:00:00.000Z';
const ACKNOWLEDGED = '2026-03-04T01:00:00.000Z';

let ledger: OpenLedger;
let itemId: string;
let meetingId: string;
let registeredAt: number;
let acknowledgement: { readonly headers: Record<string, string>; readonly body: Record<string, number> };

beforeAll(async () => {
  ledger = await openLedger({ members: [OURS] });
  itemId = await ledger.register();
  registeredAt = (await ledger.recorded()).at(-1)?.position ?? -1;

  ledger.goTo(BETWEEN);
  ({ meetingId } = await opened(ledger));

  ledger.goTo(ACKNOWLEDGED);
  acknowledgement = await ledger
    .post(`/api/items/${itemId}/duties/${OURS}/acknowledgement`, {}, 'liaison')
    .set('if-match', '"2"')
    .expect(200);
});
afterAll(() => ledger.remove());

const ours = async (query: string) => {
  const { body } = await ledger.get(`/api/items/${itemId}?${query}`).expect(200);
  return body.dutyRows.find(({ unitId }: { readonly unitId: string }) => unitId === OURS);
};

it('is answered with the position in the log and the revision of the stream', async () => {
  const event = (await ledger.recorded()).at(-1);
  expect(event).toMatchObject({ type: 'DutyAcknowledged', stream: `item-${itemId}`, recordedAt: ACKNOWLEDGED });
  expect(acknowledgement.body).toEqual({ position: event?.position, revision: event?.revision, written: 1 });
  expect(acknowledgement.headers['etag']).toBe(`"${event?.revision}"`);
  expect(acknowledgement.headers['lianban-position']).toBe(String(event?.position));
});

it('is recorded with who acted, in which role, for which unit, and without a name', async () => {
  const event = (await ledger.recorded()).at(-1);
  expect(event?.actor).toEqual({ userId: 'user-liaison', role: 'liaison', unitId: OURS });
  expect(event?.bodyId).toBe(BODY);
  expect(JSON.stringify(event)).not.toContain('张三');
});

it('is seen by a query that waits for its position', async () => {
  expect(await ours(`minPosition=${acknowledgement.body['position']}`)).toMatchObject({
    status: 'acknowledged',
    acknowledgedAt: ACKNOWLEDGED,
  });
});

it.each([
  ['a day', () => BEFORE],
  ['an instant', () => '2026-03-04T00:59:59.999Z'],
  ['a position', () => `position:${registeredAt}`],
  ['a meeting', () => `meeting:${meetingId}`],
])('is not seen as of %s before it', async (_, moment) => {
  expect(await ours(`asOf=${moment()}`)).toMatchObject({ status: 'assigned', acknowledgedAt: null });
});

it.each([
  ['its own day', () => '2026-03-04'],
  ['its own instant', () => ACKNOWLEDGED],
  ['its own position', () => `position:${acknowledgement.body['position']}`],
])('is seen as of %s', async (_, moment) => {
  expect(await ours(`asOf=${moment()}`)).toMatchObject({ status: 'acknowledged' });
});

it('leaves an item unknown as of a moment before it was registered', async () => {
  const { body } = await ledger.get(`/api/items/${itemId}?asOf=2026-03-01`).expect(404);
  expect(body.code).toBe('item.unknown');
});

it('shows in the timeline of its item, and as what changed between two moments', async () => {
  const timeline = await ledger.get(`/api/timeline/item-${itemId}`).expect(200);
  expect(timeline.body.items.map(({ type }: { readonly type: string }) => type)).toContain('DutyAcknowledged');
  const { body } = await ledger.get(`/api/comparison?from=meeting:${meetingId}&to=2026-03-04`).expect(200);
  const changed = body.changed.map(({ view, fields }: { readonly view: string; readonly fields: object }) => ({
    view,
    fields,
  }));
  expect(changed).toContainEqual({
    view: 'duties',
    fields: expect.objectContaining({ status: ['assigned', 'acknowledged'] }),
  });
});

it('shows what changed between two moments the other way round when they are given so', async () => {
  const between = async (from: string, to: string) => (await ledger.get(`/api/comparison?from=${from}&to=${to}`)).body;
  const forth = await between(BEFORE, '2026-03-04');
  const back = await between('2026-03-04', BEFORE);
  const keys = (differences: readonly { readonly key: string }[]) => differences.map(({ key }) => key);
  expect(keys(forth.added)).toEqual([`meeting/${meetingId}`]);
  expect(keys(back.removed)).toEqual(keys(forth.added));
  expect([back.added, forth.removed]).toEqual([[], []]);
  expect(forth.changed[0].fields.status).toEqual(['assigned', 'acknowledged']);
  expect(back.changed[0].fields.status).toEqual(['acknowledged', 'assigned']);
});

it.each([
  ['2026-03-05', 422, 'moment.in-the-future'],
  ['position:999999999999', 422, 'moment.in-the-future'],
  ['2026-02-31', 422, 'moment.unreadable'],
  ['2026-02-31T00:00:00.000Z', 422, 'moment.unreadable'],
  ['yesterday', 422, 'moment.unreadable'],
  ['meeting:none', 404, 'moment.no-such-meeting'],
])('refuses the moment %s', async (asOf, status, code) => {
  const { body } = await ledger.get(`/api/items/${itemId}?asOf=${asOf}`).expect(status);
  expect(body.code).toBe(code);
});

it('says that the views have not come so far, instead of showing what is old', async () => {
  const { body } = await ledger.get(`/api/items/${itemId}?minPosition=999999999999`).expect(503);
  expect(body).toMatchObject({ code: 'view.behind', details: { position: 999_999_999_999 } });
});
