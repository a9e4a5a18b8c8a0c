import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** After so long without a sign of life a lock is taken over; if the program that its holder ran still runs, later. */
const staleAfter = 10_000;
const staleForSureAfter = 600_000;

/**
 * Does the work while no other process does such work in the same folder; waits for its turn, and says so once.
 * The lock is a file that its holder touches each second, so that the lock of a process that was killed is taken over.
 * The work is given a function to name the process that it starts, which may outlive us.
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
    await work((pid) => writeFileSync(lock, `${token}\n${pid}`));
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
  if (touched === undefined) return false;
  const age = Date.now() - touched;
  return age > staleForSureAfter || (age > staleAfter && !isRunning(Number(read(lock)[1])));
};

const isRunning = (pid) => {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const holds = (lock, token) => read(lock)[0] === token;

const read = (lock) => {
  try {
    return readFileSync(lock, 'utf8').split('\n');
  } catch {
    return [];
  }
};
