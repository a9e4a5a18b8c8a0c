import { pause } from '#event-store';
import type { Lease, LeaseStore } from '../lease-store.ts';

export interface HoldLease {
  readonly leases: LeaseStore;
  readonly name: string;
  /** Tells this holder from all others: a new one for each process. */
  readonly holder: string;
  /** How long a holder that shows no sign of life keeps the lease, in milliseconds. The same for all who want it. */
  readonly term: number;
  /** Ends it: the lease is given back, and free at once. */
  readonly signal: AbortSignal;
  /** What to do with the lease; ended by `lost` when it is gone, or is to be given back. May be called again, with a greater token. */
  readonly whileHeld: (token: number, lost: AbortSignal) => Promise<void>;
  /** Told of each failure of the store, after which it is asked again. */
  readonly onFailing?: (error: unknown) => void;
}

/** Signs of life in a term, and how often others look for them. */
const BEATS_A_TERM = 4;

/**
 * Wants a lease until the signal, and does something whenever it has it. Nobody's clock is compared: a lease is free when
 * somebody has seen it unchanged for a whole term by a clock of his own, and its holder, who counts from before its last
 * beat, has given up by then. One that was frozen may not know: so its token is refused by what it writes to.
 */
export const holdLease = async (options: HoldLease): Promise<void> => {
  const { leases, name, holder, term, signal } = options;
  let seen = null as Lease | null;
  let since = performance.now();
  while (!signal.aborted) {
    try {
      const found = await leases.find(name);
      if (found?.token !== seen?.token || found?.beat !== seen?.beat) since = performance.now();
      seen = found;
      if (seen === null || seen.holder === null || performance.now() - since >= term) {
        const taken: Lease = { name, token: (seen?.token ?? 0) + 1, beat: 0, holder };
        const from = performance.now();
        if (await leases.replace(seen, taken)) await keep(options, taken, from);
      }
    } catch (error) {
      options.onFailing?.(error);
    }
    await pause(term / BEATS_A_TERM, signal);
  }
};

/** Keeps a lease until it is lost or the signal comes, and ends only when what was done with it has ended. */
const keep = async (options: HoldLease, taken: Lease, from: number): Promise<void> => {
  const { leases, term, signal, whileHeld, onFailing } = options;
  const losing = new AbortController();
  let lease = taken;
  let until = from + term;
  const doing = whileHeld(taken.token, losing.signal).finally(() => losing.abort());
  doing.catch(() => undefined); // Is looked at below, when the lease is no longer kept.
  const ended = AbortSignal.any([signal, losing.signal]);
  // What hangs in the store must not hide that the term has passed.
  const expiring = setInterval(
    () => {
      if (performance.now() < until) return;
      clearInterval(expiring);
      losing.abort();
    },
    term / (2 * BEATS_A_TERM),
  );
  try {
    while (!ended.aborted) {
      await pause(term / BEATS_A_TERM, ended);
      if (ended.aborted || performance.now() >= until) break;
      const beat = { ...lease, beat: lease.beat + 1 };
      const at = performance.now();
      try {
        if (!(await leases.replace(lease, beat))) break;
        lease = beat;
        until = at + term;
      } catch (error) {
        onFailing?.(error);
        // It may have been changed all the same.
        const found = await leases.find(lease.name).catch(() => null);
        if (found?.token === beat.token && found.beat === beat.beat) lease = beat;
      }
    }
  } finally {
    clearInterval(expiring);
    losing.abort();
    await doing.finally(() => leases.replace(lease, { ...lease, beat: lease.beat + 1, holder: null }));
  }
};
