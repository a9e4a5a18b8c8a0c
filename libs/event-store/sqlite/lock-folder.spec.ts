import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '#event-store';
import { lockFolder } from './lock-folder.ts';
import { temporaryFolder } from './testing/temporary-store.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const refusal = (take: () => unknown): StoreUnavailable => {
  try {
    take();
  } catch (error) {
    if (error instanceof StoreUnavailable) return error;
    throw error;
  }
  throw new Error('The lock was given.');
};

it('gives a folder to one holder at a time, making it when it is not there', () => {
  const data = join(folder, 'new', 'data');
  const lock = lockFolder(data);
  const second = refusal(() => lockFolder(data));
  expect(second.fault).toBe('in-use');
  expect(second.message).toBe(
    `The data folder ${data} is in use by another process. Stop that one, or choose another folder with --data.`,
  );
  lock.release();
  lockFolder(data).release();
});

it('is let go by the kernel when the holder is killed', async () => {
  const data = join(folder, 'killed');
  lockFolder(data).release();
  const holder = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--eval',
    `const file = new (require('node:sqlite').DatabaseSync)(process.argv[1]);
     file.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => file, 1000)`,
    join(data, 'lock'),
  ]);
  const ended = once(holder, 'exit');
  try {
    await once(holder.stdout, 'data');
    expect(refusal(() => lockFolder(data)).fault).toBe('in-use');
  } finally {
    holder.kill('SIGKILL');
    await ended;
  }
  lockFolder(data).release();
});

it('says what to do when the folder cannot be made', () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  chmodSync(file, 0o444);
  const error = refusal(() => lockFolder(join(file, 'data')));
  expect(error.fault).toBe('io');
  expect(error.message).toContain('Check that its folder exists and is writable');
});
