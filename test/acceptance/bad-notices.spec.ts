import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOUNDING, type OpenLedger, openLedger } from './open-ledger.ts';

// Whatever is handed in as a notice: one clear message with its code, and nothing half written.

const example = readFileSync(join(import.meta.dirname, '../../apps/cli/demo/example-notice.txt'), 'utf8');
let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger();
});
afterEach(() => ledger.remove());

const send = (bytes: Uint8Array) =>
  ledger.post('/api/notices', Buffer.from(bytes)).type('application/octet-stream').timeout(20_000);

it.each<[string, Uint8Array, number, string]>([
  ['empty', new Uint8Array(), 422, 'notice.empty'],
  ['only white space', new TextEncoder().encode(' \r\n\u3000\t'), 422, 'notice.empty'],
  ['an image', Uint8Array.from({ length: 5_000 }, (_, index) => (index * 89) % 256), 422, 'notice.binary'],
  ['nothing but zeros', new Uint8Array(4_096), 422, 'notice.binary'],
])('refuses a notice that is %s, and writes nothing', async (_, bytes, status, code) => {
  const answer = await send(bytes).expect(status);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ code, title: expect.any(String), titleZh: expect.stringMatching(/文件/) });
  expect(await ledger.recorded()).toHaveLength(FOUNDING);
});

it.each(['application/x-www-form-urlencoded', 'application/json', 'text/csv'])(
  'refuses a notice that is sent as %s, and names the kind',
  async (type) => {
    const answer = await ledger
      .post('/api/notices', JSON.stringify({ notice: example }))
      .type(type)
      .expect(415);
    expect(answer.body).toMatchObject({ code: 'request.unsupported-type', details: { type } });
    expect(await ledger.recorded()).toHaveLength(FOUNDING);
  },
);

it('refuses a notice over the limit, before it is read', async () => {
  const answer = await send(new Uint8Array(2 * 1_048_576 + 1)).expect(413);
  expect(answer.body).toMatchObject({ code: 'request.too-large', details: { limit: 2 * 1_048_576 } });
  expect(await ledger.recorded()).toHaveLength(FOUNDING);
});

it('refuses to confirm a notice without responsibilities, and founds nothing', async () => {
  const { body } = await send(new TextEncoder().encode('关于做好防汛工作的通知\n请各单位注意天气变化。\n')).expect(201);
  expect(body.draft.items).toEqual([]);
  expect(body.draft.findings.map(({ code }: { readonly code: string }) => code)).toContain('notice.no-items');
  const before = await ledger.recorded();
  const acceptedFindings = body.draft.findings.map(({ code }: { readonly code: string }) => code);
  const answer = await ledger
    .post(`/api/notices/${body.noticeId}/confirmation`, { bodyId: 'body-1', acceptedFindings })
    .expect(409);
  expect(answer.body.code).toBe('notice.no-items');
  expect(await ledger.recorded()).toEqual(before);
});

/** Text in GB18030, its two-byte part: the encoding that the platform only reads, turned round. */
const gb18030 = (text: string): Uint8Array => {
  const pairs = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => pairs.get(letter) ?? [letter.charCodeAt(0)]));
};

const utf16 = (text: string, marked: boolean): Uint8Array => Buffer.from(`${marked ? '\uFEFF' : ''}${text}`, 'utf16le');

it.each<[string, () => Uint8Array]>([
  ['GB18030', () => gb18030(example)],
  ['UTF-16 with a mark', () => utf16(example, true)],
  ['UTF-16 without a mark', () => utf16(example, false)],
])('reads a notice in %s as the same notice, and keeps its bytes', async (_, bytes) => {
  const plain = await send(new TextEncoder().encode(example)).expect(201);
  const { body } = await send(bytes()).expect(201);
  expect(body.draft.title).toBe(plain.body.draft.title);
  expect(body.draft.items).toHaveLength(plain.body.draft.items.length);
  expect(
    body.draft.items.map(({ heading, units }: { readonly heading: string; readonly units: object }) => [
      heading,
      units,
    ]),
  ).toEqual(
    plain.body.draft.items.map(({ heading, units }: { readonly heading: string; readonly units: object }) => [
      heading,
      units,
    ]),
  );
  const original = await ledger
    .get(`/api/notices/${body.noticeId}/original?minPosition=${body.position}`)
    .buffer(true)
    .expect(200);
  expect(Buffer.compare(original.body, bytes())).toBe(0);
});
