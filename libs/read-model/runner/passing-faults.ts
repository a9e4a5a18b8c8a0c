import { StoreUnavailable } from '#event-store';
import { ViewUnavailable } from '../errors.ts';

/** Faults of views and of the log that end without anybody coming to the projection: it goes on by itself. */
const passing: readonly string[] = ['unreachable', 'full', 'in-use'];

export const passes = (error: unknown): boolean =>
  (error instanceof ViewUnavailable || error instanceof StoreUnavailable) && passing.includes(error.fault);

/** How long to wait before the next try, in milliseconds; `tries` counts from 1. */
export const waitLonger = (tries: number): number => Math.min(5_000, 100 * 2 ** Math.min(tries, 6));
