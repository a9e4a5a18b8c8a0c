import { basename } from 'node:path';
import { type Configuration, readConfiguration } from '../../apps/server/index.ts';

/** A log and views, by where they are kept; `null`: in the data folder. */
export interface Pair {
  readonly log: string | null;
  readonly views: string | null;
}

/** The pair that a run of the acceptance suite is told to go over; everything in the data folder when it is told none. */
export const pairOfTheRun: Pair = {
  log: process.env['LIANBAN_TEST_LOG'] || null,
  views: process.env['LIANBAN_TEST_VIEWS'] || null,
};

/** Everything of one ledger: what is on servers is under a name that follows from its folder, so it is found again. */
export const ledgerIn = (folder: string, pair: Pair = pairOfTheRun): Configuration =>
  readConfiguration(environmentOf(folder, pair));

/** The same as settings for a process of its own. */
export const environmentOf = (folder: string, { log, views }: Pair): Readonly<Record<string, string>> => {
  const name = basename(folder);
  const address = views === null ? null : new URL(views);
  if (address) address.pathname = `/${name}`;
  return {
    LIANBAN_DATA: folder,
    ...(log !== null && { LIANBAN_LOG: log, LIANBAN_LOG_PREFIX: name }),
    ...(address && { LIANBAN_VIEWS: address.toString() }),
  };
};

/** The same for a command that names its data folder, so that it finds the ledger of the run. */
export const environmentIn = (args: readonly string[]): Readonly<Record<string, string>> => {
  const folder = args[args.indexOf('--data') + 1];
  return args.includes('--data') && folder !== undefined ? environmentOf(folder, pairOfTheRun) : {};
};
