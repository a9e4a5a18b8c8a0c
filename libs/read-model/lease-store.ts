/**
 * Who may bring a projection forward. `token` grows with each new holder: what is written goes by it (`View.claim`).
 * `beat` grows while the holder lives, so that others see that it does without comparing clocks.
 */
export interface Lease {
  readonly name: string;
  readonly token: number;
  readonly beat: number;
  /** `null`: given back, and free at once. */
  readonly holder: string | null;
}

/** Where leases are kept, for all who want them. Every adapter keeps every promise of `contract/`. */
export abstract class LeaseStore {
  /** As it stands; `null` when nobody has ever held it. @throws {ViewUnavailable} */
  abstract find(name: string): Promise<Lease | null>;

  /**
   * Puts `next` in the place of `seen`, if the lease still stands at that token and beat (`null`: if there is none); of
   * several who have seen the same, one succeeds. `false`: it does not, and nothing was changed.
   * @throws {ViewUnavailable} whether it was changed is unknown
   */
  abstract replace(seen: Lease | null, next: Lease): Promise<boolean>;

  abstract close(): Promise<void>;
}
