import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A Go program of ours, compiled once for each state of its sources, into `.lianban/engines`; `null` where there is no
 * Go. What it needs comes through Go's own module cache. Two test runs may compile it at the same time: the program
 * appears under its name only when it is whole.
 */
export const goProgram = async (root: string, folder: string, flags: readonly string[]): Promise<string | null> => {
  const name = folder.split('/').at(-1) ?? 'program';
  const sources = ['main.go', 'go.mod', 'go.sum'].map((file) => readFileSync(join(root, folder, file)));
  const hash = createHash('sha256').update(sources.join('\0')).digest('hex').slice(0, 12);
  const programs = join(root, '.lianban', 'engines');
  const program = join(programs, `${name}-${hash}`);
  if (existsSync(program)) return program;
  if (!(await hasGo())) return null;
  await mkdir(programs, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' };
  await run('go', ['build', ...flags, '-o', unfinished, '.'], { cwd: join(root, folder), env });
  await rename(unfinished, program);
  return program;
};

const hasGo = async (): Promise<boolean> => {
  try {
    await run('go', ['version']);
    return true;
  } catch {
    return false;
  }
};
