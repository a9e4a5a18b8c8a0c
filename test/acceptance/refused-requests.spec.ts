import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { type OpenLedger, OURS, openLedger, registration, type Who } from './open-ledger.ts';

// What is wrong with a request before any rule is asked: always problem+json, always with a code, never anything written.

let ledger: OpenLedger;
let itemId: string;
let duty: string;

beforeAll(async () => {
  ledger = await openLedger();
  itemId = await ledger.register();
  duty = `/api/items/${itemId}/duties/${OURS}`;
});
afterAll(() => ledger.remove());

const unchanged = async (act: () => Promise<void>): Promise<void> => {
  const before = await ledger.recorded();
  await act();
  expect(await ledger.recorded()).toEqual(before);
};

describe('a body', () => {
  it.each([
    ['a field that nobody knows', { ...registration(), colour: 'red' }, 'colour'],
    [
      'a field that nobody knows, deep inside',
      { ...registration(), assignments: [{ unitId: 'u', role: 'lead', x: 1 }] },
      'assignments.0.x',
    ],
    ['nothing in it', {}, 'heading'],
    ['a list instead of an object', [registration()], ''],
    ['an object where a list is due', { ...registration(), assignments: {} }, 'assignments'],
    ['a number where a text is due', { ...registration(), heading: 7 }, 'heading'],
    ['a text with a control character', { ...registration(), heading: '助餐\u0000点' }, 'heading'],
    ['a text that turns its direction', { ...registration(), heading: '助餐\u202e点' }, 'heading'],
    ['a text that shields a direction', { ...registration(), heading: '助餐\u2067点' }, 'heading'],
    ['half a character', { ...registration(), heading: '助餐\ud800点' }, 'heading'],
    ['an id with a slash', { ...registration(), bodyId: '../etc' }, 'bodyId'],
    [
      'a role that there is not',
      { ...registration(), assignments: [{ unitId: 'u', role: 'boss' }] },
      'assignments.0.role',
    ],
    [
      'a day that the calendar does not have',
      { ...registration(), assignments: [{ unitId: 'u', role: 'lead', dueOn: '2026-02-30' }] },
      'assignments.0.dueOn',
    ],
    [
      'a day in other words',
      { ...registration(), assignments: [{ unitId: 'u', role: 'lead', dueOn: '30 June' }] },
      'assignments.0.dueOn',
    ],
  ])('with %s is refused, and the field is named', (_, body, field) =>
    unchanged(async () => {
      const answer = await ledger.post('/api/items', body).expect(400);
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({ status: 400, code: 'request.malformed' });
      const fields = answer.body.errors.map((error: { readonly field: string }) => error.field);
      if (field) expect(fields).toContain(field);
      for (const { message, messageZh } of answer.body.errors) {
        expect(message).toMatch(/[a-z]{2}/u);
        // That it cannot be read is all that there is to say without a field.
        expect(messageZh).toMatch(/^\p{Script=Han}/u);
      }
    }),
  );

  it.each([
    ['heading', 501, 500],
    ['text', 100_000, 20_000],
  ])('with a text that is too long (%s of %d characters) is refused by a code of its own', (field, length, longest) =>
    unchanged(async () => {
      const tooLong = { ...registration(), [field]: '长'.repeat(length) };
      const answer = await ledger.post('/api/items', tooLong).expect(400);
      expect(answer.body).toMatchObject({
        ...{ code: 'request.text-too-long', details: { field, length, longest }, errors: [{ field }] },
        titleZh: `${field} 共 ${length} 字，最多 ${longest} 字，请精简。`,
        title: `${field} has ${length} characters, and may have ${longest}: make it shorter.`,
      });
      const odd = await ledger.post('/api/items', { ...tooLong, colour: 'red' }).expect(400);
      expect(odd.body).toMatchObject({ code: 'request.malformed' });
    }),
  );

  it('of a percentage out of range is refused', () =>
    unchanged(async () => {
      await ledger.post(`${duty}/progress-reports`, { text: '好', percent: 101 }, 'liaison').expect(400);
      await ledger.post(`${duty}/progress-reports`, { text: '好', percent: '40' }, 'liaison').expect(400);
      await ledger.post(`${duty}/progress-reports`, { text: '好', percent: 40.5 }, 'liaison').expect(400);
    }));

  it('of a query that nobody knows is refused, and what it takes is named', async () => {
    const answer = await ledger.get(`/api/items/${itemId}?asof=2026-01-01`).expect(400);
    expect(answer.body).toMatchObject({
      code: 'request.malformed',
      errors: [{ field: 'asof', message: expect.stringContaining('asOf, minPosition') }],
    });
    await ledger.get('/api/comparison?form=2026-01-01').expect(400);
  });

  it('that is no JSON is refused', () =>
    unchanged(async () => {
      const answer = await ledger.post('/api/items', '{"bodyId":').type('application/json').expect(400);
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({ code: 'request.malformed', errors: [{ field: 'body' }] });
    }));

  it('of a kind that nobody reads is refused', () =>
    unchanged(async () => {
      const answer = await ledger.post('/api/items', '<item/>').type('application/xml').expect(415);
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({
        status: 415,
        code: 'request.unsupported-type',
        details: { type: 'application/xml' },
      });
    }));

  it('over the limit is refused', () =>
    unchanged(async () => {
      const answer = await ledger.post('/api/items', { ...registration(), text: 'x'.repeat(1_100_000) }).expect(413);
      expect(answer.body).toMatchObject({ code: 'request.too-large', details: { limit: 1_048_576 } });
    }));

  it('that says nothing in words is refused by the rule', async () => {
    await ledger.post(`${duty}/acknowledgement`, {}, 'liaison').expect(200);
    const { body } = await ledger.post(`${duty}/progress-reports`, { text: ' ', percent: 1 }, 'liaison').expect(422);
    expect(body.code).toBe('duty.text-missing');
  });
});

describe('a path', () => {
  it('that leads nowhere is told with its code', async () => {
    for (const path of ['/nothing', '/api/nothing', '/api/items/a/b/c']) {
      const answer = await ledger.get(path).expect(404);
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({
        code: 'request.unknown-route',
        details: { path: expect.stringContaining(path) },
      });
    }
  });

  it.each([
    ['/api/items/%zz', 'a malformed escape'],
    ['/%zz', 'a malformed escape in place of a route'],
    [`/api/items/${'x'.repeat(300)}`, 'an id that is too long'],
  ])('%s is refused: %s', async (path) => {
    const { status, type, body } = await rawGet(path);
    expect(type).toContain('application/problem+json');
    expect(body).toMatchObject({
      status: 400,
      code: 'request.malformed',
      errors: [{ field: 'path', message: expect.any(String) }],
    });
    expect(status).toBe(400);
  });

  it.each(['a b', 'a%00', '..%2F..%2Fetc', "x'--"])('with the bad id %s is refused for an act', (id) =>
    unchanged(async () => {
      const { body } = await ledger
        .post(`/api/items/${encodeURI(id).replaceAll('%25', '%')}/duties/${OURS}/acknowledgement`, {}, 'liaison')
        .expect(400);
      expect(body).toMatchObject({ code: 'request.malformed', errors: [{ field: 'itemId' }] });
    }),
  );

  it.each([
    ['/api/items/none', 'item.unknown'],
    ['/api/units/none', 'unit.unknown'],
    ['/api/bodies/none', 'body.unknown'],
    ['/api/meetings/none', 'meeting.unknown'],
    ['/api/meetings/none/summary', 'meeting.unknown'],
    ['/api/meetings/none/minutes.docx', 'minutes.none'],
    ['/api/meetings/none/minutes.en.docx', 'minutes.none'],
    ['/api/items/none/duties/none/slips/none.docx', 'slip.none'],
    ['/api/bodies/none/situation.docx', 'body.unknown'],
    ['/api/bodies/none/bulletin.docx?from=2026-03-01&to=2026-03-02', 'body.unknown'],
    ['/api/notices/none', 'notice.unknown'],
    ['/api/notices/none/original', 'notice.unknown'],
  ])('%s names what there is not: %s', async (path, code) => {
    const answer = await ledger.get(path).expect(404);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({
      code,
      title: expect.not.stringContaining('{'),
      titleZh: expect.not.stringContaining('{'),
    });
  });

  it.each<[string, Who, () => string, object]>([
    ['item.unknown', 'office', () => '/api/items/none/closing', {}],
    ['item.unknown', 'liaison', () => `/api/items/none/duties/${OURS}/acknowledgement`, {}],
    ['meeting.unknown', 'office', () => '/api/meetings/none/invitations', {}],
    ['urge.unknown', 'liaison', () => `${duty}/urges/none/answer`, { text: '好' }],
    ['unit.unknown', 'office', () => '/api/units/none/aliases', { alias: '别名' }],
    ['notice.unknown', 'office', () => '/api/notices/none/confirmation', { bodyId: 'body-1' }],
  ])('of an act on what there is not answers %s to the %s', (code, who, path, body) =>
    unchanged(async () => {
      const answer = await ledger.post(path(), body, who).expect(404);
      expect(answer.body.code).toBe(code);
    }),
  );
});

describe('a query', () => {
  it.each(['limit=0', 'limit=501', 'limit=many', 'minPosition=soon', 'minPosition=-1', 'colour=red'])(
    'with %s is refused',
    async (query) => {
      const answer = await ledger.get(`/api/bodies/body-1/items?${query}`).expect(400);
      expect(answer.body.code).toBe('request.malformed');
      expect(answer.body.errors[0].field).toBe(query.split('=')[0]);
    },
  );

  it('to resume from nowhere is refused', async () => {
    const answer = await request(ledger.address)
      .get('/api/updates')
      .set('authorization', 'Bearer auditor')
      .set('last-event-id', 'yesterday')
      .expect(400);
    expect(answer.body).toMatchObject({ code: 'request.malformed', errors: [{ field: 'Last-Event-ID' }] });
  });
});

/** Sends a path as it is: clients mend or refuse what is malformed. */
const rawGet = async (path: string) => {
  const { hostname, port } = new URL(ledger.address);
  const socket = connect(Number(port), hostname);
  socket.end(`GET ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer auditor\r\nconnection: close\r\n\r\n`);
  const answer = await text(socket);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return {
    status: Number(head.split(' ')[1]),
    type: /^content-type: (.*)$/im.exec(head)?.[1] ?? '',
    body: JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1)) as Record<string, unknown>,
  };
};
