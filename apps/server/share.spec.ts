import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LeaseStore } from '#read-model';
import { SqliteLeaseStore } from '#read-model/testing';
import { Share } from './share.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const PATIENCE = 60_000;

let folder: string;
let leases: LeaseStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianban-share-'));
  leases = await SqliteLeaseStore.open(join(folder, 'leases.sqlite'));
});
afterEach(async () => {
  await leases.close();
  await rm(folder, { recursive: true });
});

const until = async (what: string, holds: () => boolean): Promise<void> => {
  const deadline = performance.now() + PATIENCE / 2;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await pause(5);
  }
};

const shareOf = (holder: string): Share =>
  new Share({
    leases,
    holder,
    onFailing: () => undefined,
    wanted: NAMES.map((name) => ({
      name,
      whileHeld: (_, lost) => new Promise<void>((resolve) => lost.addEventListener('abort', () => resolve())),
    })),
  });

it(
  'holds all that nobody else wants, leaves to others what it gives back, and gives back all at its end',
  async () => {
    const one = shareOf('one');
    await until('one holds all', () => one.held === NAMES.length);
    const other = shareOf('other');
    one.giveBack(2);
    await until('the other holds what was given back', () => other.held === 2);
    expect(one.held).toBe(2);
    await one.end();
    await until('the other holds all', () => other.held === NAMES.length);
    await other.end();
    const holders = await Promise.all(NAMES.map(async (name) => (await leases.find(name))?.holder));
    expect(holders).toEqual(NAMES.map(() => null));
  },
  PATIENCE,
);
