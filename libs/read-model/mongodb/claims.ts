import type { Position } from '#event-store';

/**
 * A writer begins a term before its first write, and anew after each failure, by one conditional change of the view's
 * record; every row says in which term it was written. Where the view stood then is kept: what an earlier term wrote, or
 * still has on its way, for positions behind that was never part of a finished write, and does not count.
 */
export interface Claim {
  readonly term: number;
  readonly after: Position;
}

/** A filter for rows that a claim has cut off. */
export interface Orphans {
  readonly term: { readonly $lt: number };
  readonly since: { readonly $gt: Position };
}

/** A filter for rows of finished writes, as far as terms go. */
export interface Counting {
  readonly $nor?: Orphans[];
}

/** Where a view stands that has no checkpoint. */
export const START = -1 as Position;

/**
 * Claims after one more. Of two at the same position the later says it all; otherwise none is ever let go of, for a writer
 * that was frozen may send what it has whenever it wakes up. A rebuild begins without any.
 */
export const withClaim = (claims: readonly Claim[], claim: Claim): readonly Claim[] => [
  ...claims.filter(({ after }) => after !== claim.after),
  claim,
];

export const counting = (claims: readonly Claim[]): Counting =>
  claims.length === 0 ? {} : { $nor: claims.map(orphans) };

const orphans = ({ term, after }: Claim): Orphans => ({ term: { $lt: term }, since: { $gt: after } });
