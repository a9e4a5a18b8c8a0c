/** What does not stand at the beginning of a line, and what not at its end. */
const NOT_FIRST = /^[\p{Pe}\p{Pf}、，。；：！？·的]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}和与及或暨]$/u;

/**
 * A text in as few lines of at most so many characters as it takes, as even as its words allow: none is cut in two (词意完整),
 * unless it is longer than a line.
 */
export const inLines = (text: string, longest: number): readonly string[] => {
  if (text.length <= longest) return [text];
  const even = text.length / Math.ceil(text.length / longest);
  const [first = longest] = endsOfWords(text)
    .filter((end) => end <= longest && !NOT_FIRST.test(text.slice(end)) && !NOT_LAST.test(text.slice(0, end)))
    .toSorted((one, other) => Math.abs(one - even) - Math.abs(other - even));
  return [text.slice(0, first), ...inLines(text.slice(first), longest)];
};

const endsOfWords = (text: string): readonly number[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(
    ({ index, segment }) => index + segment.length,
  );
