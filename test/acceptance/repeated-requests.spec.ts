import type { RecordedEvent } from '#event-store';
import { type OpenLedger, OURS, openLedger, registration } from './open-ledger.ts';

// If-Match and Idempotency-Key: what was seen, and what was already done.

let ledger: OpenLedger;

beforeAll(async () => {
  ledger = await openLedger();
});
afterAll(() => ledger.remove());

it('refuses an act on what somebody else has changed since', async () => {
  const itemId = await ledger.register();
  const { position } = (await ledger.recorded()).at(-1) as RecordedEvent;
  const seen = await ledger.get(`/api/items/${itemId}?minPosition=${position}`).expect(200);
  const etag = `"${seen.body.revision}"`;
  await ledger.post(`/api/items/${itemId}/duties/${OURS}/praises`, { text: '进度靠前。' }).expect(200);
  const before = await ledger.recorded();
  const answer = await ledger
    .post(`/api/items/${itemId}/duties/${OURS}/praises`, { text: '群众满意。' })
    .set('if-match', etag)
    .expect(412);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    code: 'stream.stale-revision',
    details: { expected: seen.body.revision, actual: seen.body.revision + 1 },
  });
  expect(await ledger.recorded()).toEqual(before);
});

it('takes the revision that an act answered with for the next one', async () => {
  const itemId = await ledger.register();
  const praises = `/api/items/${itemId}/duties/${OURS}/praises`;
  const first = await ledger.post(praises, { text: '进度靠前。' }).expect(200);
  await ledger.post(praises, { text: '群众满意。' }).set('if-match', String(first.headers['etag'])).expect(200);
});

it.each(['3', 'W/3', '*', '"three"'])('refuses If-Match %s, which is no revision in quotes', async (header) => {
  const { body } = await ledger.post('/api/items/some/closing').set('if-match', header).expect(400);
  expect(body).toMatchObject({ code: 'request.bad-if-match', details: { header } });
});

it('answers a repeated request as it did the first time, and writes nothing', async () => {
  const send = () => ledger.post('/api/items', registration('一事')).set('idempotency-key', 'key-1');
  const first = await send().expect(201);
  const before = await ledger.recorded();
  const second = await send().expect(201);
  expect(second.body).toEqual(first.body);
  expect(second.headers['etag']).toBe(first.headers['etag']);
  expect(await ledger.recorded()).toEqual(before);
});

it('answers a repeated request as it did the first time, also when more has happened since', async () => {
  const itemId = await ledger.register();
  const praises = `/api/items/${itemId}/duties/${OURS}/praises`;
  const send = () =>
    ledger.post(praises, { text: '进度靠前。' }).set('idempotency-key', 'key-2').set('if-match', '"2"');
  const first = await send().expect(200);
  await ledger.post(praises, { text: '群众满意。' }).expect(200);
  const before = await ledger.recorded();
  expect((await send().expect(200)).body).toEqual(first.body);
  expect(await ledger.recorded()).toEqual(before);
});

it('does once what was sent ten times at once', async () => {
  const before = (await ledger.recorded()).length;
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      ledger.post('/api/items', registration('同时')).set('idempotency-key', 'key-3').expect(201),
    ),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await ledger.recorded()).toHaveLength(before + answers[0]?.body.written);
});

it('refuses a key that was used for another request', async () => {
  await ledger.post('/api/items', registration('甲')).set('idempotency-key', 'key-4').expect(201);
  const before = await ledger.recorded();
  const answer = await ledger.post('/api/items', registration('乙')).set('idempotency-key', 'key-4').expect(409);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code: 'command.id-reused', title: expect.any(String) });
  expect(answer.body.titleZh).toContain('Idempotency-Key');
  expect(await ledger.recorded()).toEqual(before);
});

it('keeps the keys of two people apart', async () => {
  const mine = await ledger
    .post('/api/items', registration('甲'), 'office')
    .set('idempotency-key', 'key-5')
    .expect(201);
  const theirs = await ledger
    .post('/api/items', registration('乙'), 'convenor')
    .set('idempotency-key', 'key-5')
    .expect(201);
  expect(theirs.body.itemId).not.toBe(mine.body.itemId);
});
