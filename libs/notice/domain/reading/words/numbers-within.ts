import { type MarkerKind, markerAt } from './markers.ts';

const numberSign =
  /第[一二三四五六七八九十百]{1,5}[章条]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|（\d{1,2}）|(?<![\d.．])\d{1,2}(?:[.．](?!\d)|、)|[①-⑳]/gu;
const longestHeading = 40;

/**
 * Where, inside a line, numbered paragraphs begin: at numbers that count on from the one before of their kind, or begin
 * with one under another, right behind a stop or behind a heading.
 */
export const numbersWithin = (line: string): readonly number[] => {
  const starts: number[] = [];
  const counted: { kind: MarkerKind; level: number; value: number }[] = [];
  let textFrom = 0;
  for (const { index } of line.matchAll(numberSign)) {
    const marker = markerAt(line, index);
    if (!marker) continue;
    const before = counted.findLast(({ kind }) => kind === marker.kind);
    if (marker.value !== (before?.value ?? 0) + 1) continue;
    const behind = line.slice(textFrom, index);
    const isHeading = counted.length > 0 && behind.length <= longestHeading && /^[^，。；：]{2,}$/u.test(behind);
    if (!/[。；：！？〕】）”　]\s*$/u.test(behind) && !isHeading && index > 0) continue;
    while ((counted.at(-1)?.level ?? -1) >= marker.level) counted.pop();
    counted.push(marker);
    starts.push(index);
    textFrom = index + marker.length;
  }
  return starts;
};
