import request from 'supertest';
import { BODY, type OpenLedger, OURS, openLedger, registration, THEIRS, type Who } from './open-ledger.ts';

// Who may do what: each route states it, the guard holds everybody to it.

let ledger: OpenLedger;
let itemId: string;

beforeAll(async () => {
  ledger = await openLedger();
  itemId = await ledger.register();
});
afterAll(() => ledger.remove());

const problem = (status: number, code: string, titles: readonly [string, string]) => ({
  type: `urn:lianban:problem:${code}`,
  status,
  code,
  title: expect.stringContaining(titles[0]),
  titleZh: expect.stringContaining(titles[1]),
  details: expect.anything(),
  instance: expect.stringMatching(/^\/api\//),
});

const acknowledgementOf = (unitId: string): string => `/api/items/${itemId}/duties/${unitId}/acknowledgement`;

it('asks whoever comes without a token for one', async () => {
  const answer = await request(ledger.address).get(`/api/bodies/${BODY}/situation`).expect(401);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toEqual(problem(401, 'auth.missing', ['Send a bearer token', '请带上访问令牌']));
});

it('refuses a token that nobody has', async () => {
  const answer = await request(ledger.address)
    .get(`/api/bodies/${BODY}/situation`)
    .set('authorization', 'Bearer nobody')
    .expect(401);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toEqual(problem(401, 'auth.unknown-token', ['is not known', '访问令牌无效']));
});

it('lets a liaison act for the own unit, and for no other', async () => {
  await ledger.post(acknowledgementOf(OURS), {}, 'liaison').expect(200);
  const answer = await ledger.post(acknowledgementOf(THEIRS), {}, 'liaison').expect(403);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toEqual(problem(403, 'auth.not-own-unit', ['your own unit only', '只能办理本单位的事项']));
});

it('lets an auditor read everything and write nothing', async () => {
  for (const path of [`/api/bodies/${BODY}/situation`, `/api/items/${itemId}`, '/api/timeline/log', '/api/units']) {
    await ledger.get(path, 'auditor').expect(200);
  }
  const answer = await ledger.post('/api/items', registration(), 'auditor').expect(403);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toEqual(problem(403, 'auth.not-permitted', ['item.register', '没有此项权限：item.register']));
});

it.each<[Who, string, () => string]>([
  ['liaison', 'register an item', () => '/api/items'],
  ['operator', 'register an item', () => '/api/items'],
  ['liaison', 'urge', () => `/api/items/${itemId}/duties/${OURS}/urges`],
  ['office', 'acknowledge for a unit', () => acknowledgementOf(OURS)],
  ['convenor', 'register a unit', () => '/api/units'],
  ['office', 'sign minutes', () => '/api/meetings/m-1/minutes/signature'],
  ['auditor', 'import a notice', () => '/api/notices'],
])('does not let the %s %s', async (who, _, path) => {
  const before = await ledger.recorded();
  const { body } = await ledger.post(path(), {}, who).expect(403);
  expect(body).toMatchObject({ code: 'auth.not-permitted', details: { role: who } });
  expect(await ledger.recorded()).toEqual(before);
});

it('asks nobody for a token who looks after the machine, or reads what the interface is', async () => {
  for (const path of ['/health/live', '/health/ready', '/metrics', '/api/docs-json']) {
    await request(ledger.address).get(path).expect(200);
  }
});
