import { table } from '../terminal.ts';

/** What a line must reach: a ratio to its raw loop, or a figure in the line's unit. */
export type Reach = { readonly ratioAtLeast: number } | { readonly atMost: number };

/** One line of the table in DESIGN.md, "What it must reach": what was measured beside its raw loop in the same run. */
export interface Line {
  readonly what: string;
  readonly measured: number;
  /** What a bare loop that does only the unavoidable took or did, in the same unit. */
  readonly raw: number;
  readonly unit: 'events/s' | 'ms' | 'MB' | 's';
  readonly reach: Reach;
}

export interface JudgedLine extends Line {
  readonly ratio: number;
  readonly reached: boolean;
}

export const judged = (line: Line): JudgedLine => {
  const { measured, raw, reach } = line;
  const ratio = measured / raw;
  return { ...line, ratio, reached: 'atMost' in reach ? measured <= reach.atMost : ratio >= reach.ratioAtLeast };
};

export const tableOf = (lines: readonly JudgedLine[]): string =>
  table(
    ['what', 'measured', 'raw', 'ratio', 'reach', 'reached'],
    lines.map(({ what, measured, raw, unit, ratio, reach, reached }) => [
      what,
      `${figure(measured)} ${unit}`,
      `${figure(raw)} ${unit}`,
      `${figure(ratio)} ×`,
      'atMost' in reach ? `≤ ${reach.atMost} ${unit}` : `≥ ${reach.ratioAtLeast} ×`,
      reached ? 'yes' : 'no',
    ]),
  );

/** Three digits that count; thousands apart. */
const figure = (value: number): string =>
  value.toLocaleString('en-US', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
