import type { LeaseStore } from '#read-model';

/** A place where leases can be kept: opened by several at once, opened again with what was in it; removed at the end. */
export interface LeasePlace {
  readonly open: () => Promise<LeaseStore>;
  readonly remove: () => Promise<void>;
}

/** One promise of the port. `run` rejects when the stores do not keep it. */
export interface LeaseStoreCase {
  readonly name: string;
  readonly run: (one: LeaseStore, other: LeaseStore) => Promise<void>;
}
