import fc from 'fast-check';
import { clean } from './clean/index.ts';
import { readNotice, readText } from './read-notice.ts';
import { originOf } from './source-text.ts';

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
