import type { DraftUnit, Finding, Span } from '../draft.ts';

/** What becomes an item: where it stands with its number, where its text begins, and who answers for it. */
export interface Matter extends Span {
  readonly textStart: number;
  readonly path: readonly string[];
  readonly heading: string;
  readonly units: readonly DraftUnit[];
  /** Where its parties are named, for deadlines are set in the same places. */
  readonly places: readonly Span[];
  /** What its row says in a column of times. */
  readonly timeCells?: readonly Span[];
  /** Parts of it that name persons, and are left out of its text. */
  readonly persons?: readonly Span[];
  /** Nobody in particular answers for it: an item only if a day is set. */
  readonly onlyIfDue?: boolean;
}

export interface Matters {
  readonly matters: readonly Matter[];
  readonly findings: readonly Finding[];
}
