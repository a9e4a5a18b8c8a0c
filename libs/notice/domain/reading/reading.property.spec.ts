import fc from 'fast-check';
import { drafted } from '../../testing/index.ts';
import { clean } from './clean/index.ts';
import type { NoticeDraft, Span, UnreadableNotice } from './draft.ts';
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
    '（责任单位：市城投集团等部门；完成时限：汛期前）',
    '市气象局负责预警。',
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
      const at = ({ start, end }: Span): string => bare(original.slice(start, end));
      for (const { source, text } of draft.items) {
        expect(['一、', '（一）'].map((marker) => marker + bare(text))).toContain(at(source));
      }
      for (const { code, message, source } of draft.findings) {
        const [, detail = ''] = message.split(`${findingKinds[code].zh}：`);
        if (quotesItsPlace.test(code)) expect(at(source)).toContain(bare(detail.replace(/…$/u, '')));
      }
    }),
  );
});

/** Findings that show the words at their place; others name a number, or a second unit. */
const quotesItsPlace = /^(?:parties\.(?!inherited)|times\.(?!several)|names\.(?!alike))/u;

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
  const draft = drafted(readText('1.摸底。（责任单位：市教育局）'));
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
