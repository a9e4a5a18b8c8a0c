/** Before a code that a spec waits for: a matcher, a status, and in a table what is done (in words) or with what. */
const BEFORE = [/thenRefused\(/, /\b[45]\d\d, /, /\.code\)\.toBe\(/, /'[^'\n]* [^'\n]*',\s*/, /\},\s*/];
const AWAITED = new RegExp(`(?:${BEFORE.map(({ source }) => source).join('|')})'([a-z]+\\.[a-z-]+)'`, 'gu');

/** The codes of refusals that a spec waits for, in its text: what it only mentions is none. */
export const awaitedIn = (text: string): readonly string[] => [...text.matchAll(AWAITED)].map(([, code = '']) => code);
