import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The Go program in a folder, compiled into `programs` once for each state of its sources; `null` where there is no Go.
 * It appears under its name only when it is whole, so two runs may compile it at the same time.
 */
export const goProgram = async (folder: string, programs: string, flags: readonly string[]): Promise<string | null> => {
  const sources = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file)));
  const hash = createHash('sha256').update(sources.join('\0')).digest('hex').slice(0, 12);
  const program = join(programs, `${basename(folder)}-${hash}`);
  if (existsSync(program)) return program;
  if (!(await hasGo())) return null;
  await mkdir(programs, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  // Without a C compiler, and without a look at the repository around it.
  const env = { ...process.env, CGO_ENABLED: '0' };
  await run('go', ['build', '-buildvcs=false', ...flags, '-o', unfinished, '.'], { cwd: folder, env });
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
