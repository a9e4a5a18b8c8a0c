import type { Finding, Span } from './draft.ts';
import { type FindingCode, findingKinds } from './finding-codes.ts';
import { originOf, type SourceText } from './source-text.ts';

const longestDetail = 80;

/** A finding about a span of a source text, placed in the original. `detail` is shown by its start. */
export const finding = (source: SourceText, code: FindingCode, { start, end }: Span, detail = ''): Finding => {
  const { severity, en, zh } = findingKinds[code];
  const shown = detail.length > longestDetail ? `${detail.slice(0, longestDetail - 1)}…` : detail;
  return {
    code,
    severity,
    message: `${en} · ${zh}${shown && `：${shown}`}`,
    source: originOf(source, start, end),
  };
};

/** Without what has been found before of a kind that is told once. */
export const eachOnce = (findings: readonly Finding[]): readonly Finding[] => {
  const told = new Set<string>();
  return findings.filter(({ code, message }) => {
    if (!findingKinds[code].once) return true;
    return !told.has(message) && told.add(message) !== undefined;
  });
};

/** Whether findings speak of a place of the original. */
export const placesOf = (findings: readonly Finding[]): ((place: Span) => boolean) => {
  const inOrder = findings.map(({ source }) => source).toSorted((a, b) => a.start - b.start);
  let most = 0;
  const ends = inOrder.map(({ end }) => (most = Math.max(most, end)));
  return ({ start, end }) => {
    // The last that begins before the end of the place.
    let low = 0;
    let high = inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.start ?? end) < end) low = middle + 1;
      else high = middle;
    }
    return (ends[low - 1] ?? 0) > start;
  };
};
