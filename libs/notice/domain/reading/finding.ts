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
