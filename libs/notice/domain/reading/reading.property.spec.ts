import fc from 'fast-check';
import { clean } from './clean/index.ts';
import type { NoticeDraft, UnreadableNotice } from './draft.ts';
import { findingKinds } from './finding-codes.ts';
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

/** What holds of every draft, whatever it was read from: places in the text, codes of the table, parties with a name. */
const isSound = (draft: NoticeDraft | UnreadableNotice, length: number): boolean => {
  if ('unreadable' in draft) return true;
  const spans = [...draft.items, ...draft.findings].map(({ source }) => source);
  const units = draft.items.flatMap((item) => item.units);
  return (
    spans.every(({ start, end }) => 0 <= start && start <= end && end <= length) &&
    draft.findings.every(({ code, severity }) => findingKinds[code].severity === severity) &&
    units.every(({ name, canonical }) => name !== '' && canonical !== '')
  );
};

it('would notice a span beyond the text, and a party without a name', () => {
  const draft = readText('1.摸底。（责任单位：市教育局）');
  if ('unreadable' in draft) throw new Error(draft.unreadable);
  expect(isSound(draft, 16)).toBe(true);
  expect(isSound(draft, 15)).toBe(false);
  const nameless = draft.items.map((item) => ({
    ...item,
    units: item.units.map((unit) => ({ ...unit, canonical: '' })),
  }));
  expect(isSound({ ...draft, items: nameless }, 16)).toBe(false);
});

it('answers any bytes and any text with a sound draft or a reason', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => isSound(readNotice(bytes), bytes.length)));
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
    fc.property(fc.array(words), (parts) => isSound(readText(parts.join('')), parts.join('').length)),
    { numRuns: 300 },
  );
});
