import fc from 'fast-check';
import { encoded } from '../../testing/index.ts';
import { decode, largestNotice } from './decode.ts';

const sentence = '各乡镇人民政府、街道办事处：现将工作方案印发给你们，请认真组织实施。';

/** 市民政局负责。 in GB18030. */
const gb18030 = Uint8Array.of(0xca, 0xd0, 0xc3, 0xf1, 0xd5, 0xfe, 0xbe, 0xd6, 0xb8, 0xba, 0xd4, 0xf0, 0xa1, 0xa3);

const marked = (mark: readonly number[], bytes: Uint8Array): Uint8Array => Uint8Array.of(...mark, ...bytes);

it.each([
  ['UTF-8', encoded['UTF-8'](sentence), 'utf-8', sentence],
  ['UTF-8 with a mark', encoded['UTF-8 with a mark'](sentence), 'utf-8', sentence],
  ['UTF-16 LE', encoded['UTF-16 LE'](sentence), 'utf-16le', sentence],
  ['UTF-16 LE with a mark', encoded['UTF-16 LE with a mark'](sentence), 'utf-16le', sentence],
  ['UTF-16 BE', encoded['UTF-16 BE'](sentence), 'utf-16be', sentence],
  ['UTF-16 BE with a mark', encoded['UTF-16 BE with a mark'](sentence), 'utf-16be', sentence],
  ['GB18030', gb18030, 'gb18030', '市民政局负责。'],
])('tells %s by its content', (_name, bytes, encoding, text) => {
  expect(decode(bytes)).toEqual({ text, encoding, damaged: 0 });
});

it('tells a page that begins with a long script', () => {
  const script = `<script>${'if (isNaN(x)) x = 0;'.repeat(2_000)}</script>`;
  const ascii = new TextEncoder().encode(script);
  expect(decode(new TextEncoder().encode(script + sentence))).toMatchObject({ encoding: 'utf-8', damaged: 0 });
  expect(decode(marked([...ascii], gb18030))).toEqual({
    text: `${script}市民政局负责。`,
    encoding: 'gb18030',
    damaged: 0,
  });
});

it('reads a text with a broken character, and counts the damage', () => {
  const bytes = new TextEncoder().encode(sentence.repeat(4));
  expect(decode(bytes.subarray(0, bytes.length - 1))).toMatchObject({ encoding: 'utf-8', damaged: 1 });
});

it('calls nothing, and nothing but white space, empty', () => {
  expect(decode(new Uint8Array())).toMatchObject({ unreadable: 'notice.empty' });
  expect(decode(new TextEncoder().encode(' \r\n\u3000\t'))).toMatchObject({ unreadable: 'notice.empty' });
});

it('calls an image and zeros binary', () => {
  const image = Uint8Array.from({ length: 4096 }, (_, at) => (at * at * 31 + (at >> 3) * 17) % 256);
  expect(decode(image)).toMatchObject({ unreadable: 'notice.binary' });
  expect(decode(new Uint8Array(4096))).toMatchObject({ unreadable: 'notice.binary' });
});

it('refuses what is over the limit without looking into it', () => {
  expect(decode(new Uint8Array(largestNotice + 1))).toMatchObject({ unreadable: 'notice.too-large' });
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      const decoded = decode(bytes);
      expect('unreadable' in decoded || decoded.text.length > 0).toBe(true);
    }),
  );
});
