import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, say } from '../apps/cli/bootstrap.mjs';

/** What has told its results ends in this time, or something that the tests opened keeps it. */
const PATIENCE_MS = 30_000;

/**
 * Runs jest, or what stands for it, with the name of a file for its results; answers them with its exit code. One that
 * has told them and does not end is ended, and its exit code is not 0: whatever a test opened it has to close.
 */
export const runJest = async (program, argsFor, { patience = PATIENCE_MS, ...options } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-tests-'));
  const file = join(folder, 'results.json');
  const ending = new AbortController();
  let lastCall;
  const look = setInterval(() => {
    if (existsSync(file)) lastCall ??= setTimeout(() => ending.abort(), patience);
  }, 200);
  const exitCode = await run(program, argsFor(file), { ...options, signal: ending.signal, killSignal: 'SIGKILL' });
  clearInterval(look);
  clearTimeout(lastCall);
  if (ending.signal.aborted)
    say(
      'The tests have run, but something that one of them opened was not closed: run its spec alone with --detectOpenHandles.',
      '测试已运行完毕，但有资源未关闭：请用 --detectOpenHandles 单独运行相应测试。',
    );
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  rmSync(folder, { recursive: true });
  return { exitCode, results };
};
