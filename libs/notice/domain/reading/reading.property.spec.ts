import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { clean } from './clean/index.ts';
import type { NoticeDraft, UnreadableNotice } from './draft.ts';
import { readNotice, readText } from './read-notice.ts';
import { originOf } from './source-text.ts';

const notice = readFileSync(new URL('./notices/roles-by-verb.txt', import.meta.url), 'utf8');

const meaning = (draft: NoticeDraft | UnreadableNotice) => {
  if ('unreadable' in draft) return draft;
  const { title, documentNumber, issuer, issuedOn, items, indicators } = draft;
  return {
    title,
    documentNumber,
    issuer,
    issuedOn,
    indicators,
    items: items.map(({ source, text, ...item }) => ({ ...item, text: text.replace(/\s+/gu, '\n') })),
  };
};

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
};

const encode: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'UTF-16 LE': (text) => utf16(text, true),
  'UTF-16 LE with a mark': (text) => utf16(`\uFEFF${text}`, true),
  'UTF-16 BE': (text) => utf16(text, false),
  'UTF-16 BE with a mark': (text) => utf16(`\uFEFF${text}`, false),
};

const glyphs = fc.constantFrom('★✿◈', '❀☀', '✿◈', '♠♣♥');
const dirt = fc.record({
  glyphs,
  glyphPlaces: fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
  narrow: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\n\n'),
  zeroWidth: fc.boolean(),
  advertising: fc.boolean(),
  encoding: fc.constantFrom(...Object.keys(encode)),
});

const half: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

it('reads the same from a notice that was made dirty', () => {
  const expected = meaning(readText(notice));
  fc.assert(
    fc.property(dirt, ({ glyphs: run, glyphPlaces, narrow, lineEnd, zeroWidth, advertising, encoding }) => {
      let places = 0;
      const dirty = notice.replace(/[，。、：；（）]|\n+/gu, (sign, offset: number) => {
        if (sign.startsWith('\n')) return lineEnd;
        const splice = advertising && sign === '。' ? '飞鸟K3国际首页' : '';
        const decoration = glyphPlaces[offset % glyphPlaces.length] ? run : '';
        places += decoration === '' ? 0 : 1;
        return `${splice}${decoration}${zeroWidth ? '\u200B' : ''}${narrow ? (half[sign] ?? sign) : sign}`;
      });
      const page = advertising ? `飞鸟K3国际首页|飞鸟官网|通知\n${dirty}` : dirty;
      const draft = readNotice(encode[encoding]?.(page) ?? new Uint8Array());
      expect(meaning(draft)).toEqual(expected);
      const glyphFindings = 'findings' in draft ? draft.findings.filter(({ code }) => code === 'clean.glyphs') : [];
      expect(glyphFindings).toHaveLength(places);
    }),
    { numRuns: 60 },
  );
});

it('points every span at the text that it speaks of', () => {
  const pieces = fc.constantFrom(
    '★✿◈',
    '\u200B',
    '，',
    '一、摸底。',
    '（责任单位：市教育局、妇联）',
    '\n',
    '\r\n',
    '(一)整改',
    '甲',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const original = parts.join('');
      const draft = readText(original);
      if ('unreadable' in draft) return;
      for (const { source } of draft.findings) {
        expect(source.start).toBeGreaterThanOrEqual(0);
        expect(source.end).toBeGreaterThanOrEqual(source.start);
        expect(source.end).toBeLessThanOrEqual(original.length);
      }
      for (const { source, text } of draft.items) {
        expect(bare(original.slice(source.start, source.end)).endsWith(bare(text))).toBe(true);
      }
    }),
  );
});

/** Without what cleaning takes away or writes differently. */
const bare = (text: string): string =>
  text
    .replace(/[★✿◈\u200B\s]/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');

it('maps the cleaned text back character by character', () => {
  const characters = fc.constantFrom('★✿◈', '\u200B', '，', '市', '。', '局', '\n', '❀☀', '来源：甲\n');
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 60 }), (parts) => {
      const original = parts.join('');
      const { source } = clean(original);
      for (const [index, character] of source.text.split('').entries()) {
        const { start, end } = originOf(source, index, index + 1);
        expect(original.slice(start, end)).toBe(character);
      }
    }),
  );
});

it('answers any bytes and any text with a value', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => typeof readNotice(bytes) === 'object'));
  const words = fc.constantFrom(
    '一、',
    '（一）',
    '1.',
    '（责任单位：',
    '〔',
    '〕',
    '）',
    '市教育局',
    '、',
    '牵头',
    '，',
    '。',
    '2025年',
    '底前',
    '\n',
    '建立甲联席会议',
    '成员：',
    '各镇',
    '95%',
    '★✿◈',
    '《',
    '》',
    '|',
    'K8',
  );
  fc.assert(
    fc.property(fc.array(words), (parts) => typeof readText(parts.join('')) === 'object'),
    { numRuns: 300 },
  );
});
