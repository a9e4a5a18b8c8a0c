const HIGHEST = 0x10ffff;
const LAST_BEFORE_SURROGATES = 0xd7ff;
const FIRST_AFTER_SURROGATES = 0xe000;

/** A key is text that UTF-8 can hold and give back: not empty, no lone surrogate, no U+0000. */
export const isKey = (text: string): boolean => text !== '' && text.isWellFormed() && !text.includes('\u0000');

/**
 * The order of keys everywhere: by code point, which is the order of their UTF-8 bytes. (`<` on strings goes by
 * UTF-16 code unit and puts emoji before `｡`; databases compare bytes.)
 */
export const compareKeys = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
};

/** The least text behind every key that begins with `prefix`; `null` when there is none. */
export const endOfPrefix = (prefix: string): string | null => {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === HIGHEST) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  return String.fromCodePoint(...points, last === LAST_BEFORE_SURROGATES ? FIRST_AFTER_SURROGATES : last + 1);
};

/** Surrogates stand for code points above U+FFFF, so they come behind every other code unit. */
const rank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
