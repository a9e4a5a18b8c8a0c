import fc from 'fast-check';
import { compareKeys, endOfPrefix, isKey } from '#read-model';

const key = fc.string({ unit: 'binary', maxLength: 4 }).filter((text) => text.isWellFormed());
const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

it('orders keys as their UTF-8 bytes', () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(Math.sign(compareKeys(a, b))).toBe(Math.sign(Buffer.compare(bytes(a), bytes(b))));
    }),
  );
});

it('puts an emoji behind a character that UTF-16 code units would put behind it', () => {
  expect(compareKeys('｡', '👍')).toBeLessThan(0);
  expect('｡' < '👍').toBe(false);
});

it('ends a prefix behind every key that begins with it and before every other that follows', () => {
  fc.assert(
    fc.property(key, key, key, (prefix, rest, other) => {
      const end = endOfPrefix(prefix);
      if (end === null) return;
      expect(compareKeys(prefix + rest, end)).toBeLessThan(0);
      if (compareKeys(other, prefix) > 0 && !other.startsWith(prefix)) {
        expect(compareKeys(other, end)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

it.each([
  ['a', 'b'],
  ['a\u{10FFFF}', 'b'],
  ['\uD7FF', '\uE000'],
  ['', null],
  ['\u{10FFFF}\u{10FFFF}', null],
])('ends the prefix %j at %j', (prefix, end) => {
  expect(endOfPrefix(prefix)).toBe(end);
});

it('refuses as a key what UTF-8 cannot hold or a driver may cut off', () => {
  expect(['a', '责任/👍', ' '].map(isKey)).toEqual([true, true, true]);
  expect(['', 'a\u0000', '\ud800', 'a\udc00'].map(isKey)).toEqual([false, false, false, false]);
});
