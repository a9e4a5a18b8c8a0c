import { pairOfTheRun } from '../engines/pairs.ts';

type Case = (name: string, run: () => Promise<void>, timeout?: number) => void;

/** `it`, for what is about files in a data folder: a run that keeps none such has no such case. */
const itWhere = (areThere: boolean): Case =>
  areThere ? (name, run, timeout) => it(name, run, timeout) : () => undefined;

const { log, views } = pairOfTheRun;

export const itOfLogFile = itWhere(log === null);
export const itOfViewFiles = itWhere(views === null);
/** Of a folder that one process has to itself. */
export const itOfOneProcess = itWhere(log === null || views === null);
