import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import type { SourceText } from '../source-text.ts';
import { type Marker } from '../words/markers.ts';

interface Numbered {
  readonly start: number;
  readonly marker: Marker;
  readonly parent: number | null;
  readonly part: number;
}

/** Gaps, restarts and steps back among the numbers of one group, and groups whose heading is missing. */
export const checkNumbering = (source: SourceText, nodes: readonly Numbered[]): readonly Finding[] => {
  const findings: Finding[] = [];
  const last = new Map<string, number>();
  const running = new Map<string, number>();
  const outermost = outermostLevels(nodes);
  for (const { start, marker, parent, part } of nodes) {
    const group = `${part}/${parent}/${marker.kind}`;
    // Numbers may run on through the headings above them.
    const through = `${part}/${marker.kind}`;
    const runsOn = running.get(through) === marker.value - 1;
    running.set(through, marker.value);
    const before = last.get(group) ?? (runsOn ? marker.value - 1 : undefined);
    const place = { start, end: start + marker.length };
    last.set(group, marker.value);
    const headless = parent === null && marker.level > (outermost.get(part) ?? 0);
    if (headless && (before === undefined || marker.value === 1)) {
      findings.push(finding(source, 'outline.heading-missing', place, marker.printed));
    }
    if (before === undefined ? marker.value > 1 : marker.value > before + 1) {
      findings.push(finding(source, 'numbering.gap', place, `${before ?? 0} → ${marker.value}`));
    } else if (before !== undefined && marker.value === 1) {
      findings.push(finding(source, 'numbering.restart', place, marker.printed));
    } else if (before !== undefined && marker.value <= before) {
      findings.push(finding(source, 'numbering.jump', place, `${before} → ${marker.value}`));
    }
  }
  return findings;
};

const outermostLevels = (nodes: readonly Numbered[]): ReadonlyMap<number, number> => {
  const levels = new Map<number, number>();
  for (const { part, marker } of nodes) levels.set(part, Math.min(levels.get(part) ?? marker.level, marker.level));
  return levels;
};
