import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { environmentIn, pairOfTheRun } from '../engines/pairs.ts';

/** A demo over the servers of the tests takes several times as long as one in a folder. */
export const PATIENCE = pairOfTheRun.log === null && pairOfTheRun.views === null ? 60_000 : 900_000;
export const root = join(import.meta.dirname, '..', '..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a person does, in a process of its own. */
export const lianban = (...args: readonly string[]): Promise<Ran> => lianbanWith({}, ...args);

/** The same with settings that go before those of the run. */
export const lianbanWith = async (
  settings: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran> => {
  const child = spawn('node', [join(root, 'apps/cli/start.mjs'), ...args], {
    env: { ...process.env, ...environmentIn(args), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
};

/** The objects that were printed, one a line. */
export const lines = ({ out }: Ran) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
