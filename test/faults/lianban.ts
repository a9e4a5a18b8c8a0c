import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { environmentIn } from '../engines/pairs.ts';

/** The compiled command line, in processes of its own: what a user runs, and what can be killed. */

const folders = ['../..', '../../..'].map((up) => join(import.meta.dirname, up));
const root = folders.find((folder) => existsSync(join(folder, 'package.json'))) ?? '.';

export const exampleNotice = join(root, 'apps', 'cli', 'demo', 'example-notice.txt');

export const start = (...args: readonly string[]): ChildProcess => startWith(environmentIn(args), ...args);

/** The same with settings in its environment. */
export const startWith = (environment: NodeJS.ProcessEnv, ...args: readonly string[]): ChildProcess =>
  spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'dist', 'apps', 'cli', 'main.js'), ...args],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );

export interface Ended {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const ended = async (child: ChildProcess): Promise<Ended> => {
  const [stdout, stderr] = [read(child.stdout), read(child.stderr)];
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, stdout: await stdout, stderr: await stderr };
};

export const lianban = (...args: readonly string[]): Promise<Ended> => ended(start(...args));

const read = (stream: NodeJS.ReadableStream | null): Promise<string> => (stream ? text(stream) : Promise.resolve(''));
