import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const staleAfter = 10_000;

/**
 * Does the work while no other process does such work in the same folder; waits for its turn, and says so once.
 * The lock is a file that its holder touches each second, so that the lock of a process that was killed is taken over.
 */
export const alone = async (folder, work) => {
  const lock = join(folder, '.preparing');
  const token = `${process.pid} ${process.hrtime.bigint()}`;
  let told = false;
  while (!(await taken(lock, token))) {
    if (!told)
      process.stderr.write('Waiting for another process that prepares this folder.\n正在等待另一进程完成准备。\n');
    told = true;
    await pause(250);
  }
  const release = () => holds(lock, token) && rmSync(lock, { force: true });
  const heartbeat = setInterval(() => holds(lock, token) && utimesSync(lock, new Date(), new Date()), 1000);
  process.on('exit', release);
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
};

const taken = async (lock, token) => {
  if (create(lock, token)) return true;
  if (!isStale(lock)) return false;
  rmSync(lock, { force: true });
  if (!create(lock, token)) return false;
  // Another may have judged the old lock stale in the same moment and removed ours: the file says whose it is.
  await pause(500);
  return holds(lock, token);
};

const create = (lock, token) => {
  try {
    writeFileSync(lock, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
};

const isStale = (lock) => {
  const touched = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  return touched !== undefined && Date.now() - touched > staleAfter;
};

const holds = (lock, token) => {
  try {
    return readFileSync(lock, 'utf8') === token;
  } catch {
    return false;
  }
};
