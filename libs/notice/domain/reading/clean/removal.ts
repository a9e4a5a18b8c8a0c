import type { Finding, Span } from '../draft.ts';
import { finding } from '../finding.ts';
import type { FindingCode } from '../finding-codes.ts';
import { type SourceText, without } from '../source-text.ts';

/** What a step of cleaning answers: the text that remains, and a finding for everything that it took away. */
export interface Cleaned {
  readonly source: SourceText;
  readonly findings: readonly Finding[];
}

export interface Removal extends Span {
  readonly code: FindingCode;
}

/** Past so many removals of one step, the rest is reported by one finding that spans it and counts it. */
const listedOnePerPlace = 10_000;

/** Takes the spans (in order, apart) out of the text; each leaves a finding that shows what stood there. */
export const remove = (source: SourceText, removals: readonly Removal[]): Cleaned => {
  const listed = removals.slice(0, listedOnePerPlace);
  const more = removals.slice(listedOnePerPlace);
  const findings = listed.map((removal) =>
    finding(source, removal.code, removal, shown(source.text.slice(removal.start, removal.end))),
  );
  const [first, last] = [more[0], more.at(-1)];
  if (first && last) {
    findings.push(finding(source, 'clean.more', { start: first.start, end: last.end }, String(more.length)));
  }
  return { source: without(source, removals), findings };
};

const shown = (removed: string): string =>
  removed.replace(/[\p{Cc}\p{Cf}]/gu, (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).trim();
