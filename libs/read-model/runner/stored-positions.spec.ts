import { setImmediate as turn } from 'node:timers/promises';
import { StoredPositions, type View, type ViewStore } from '#read-model';
import { at, duties } from '../contract/place.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';
import { until } from '../testing/until.ts';

let view: View;
let positions: StoredPositions;
let hasStopped: boolean;
let looks: number;
let atOnce: number;
let mostAtOnce: number;
let end: () => Promise<void>;

/** The store itself, with whoever looks counted. */
const counted = (store: ViewStore): ViewStore =>
  new Proxy(store, {
    get: (target, name) => {
      const member = Reflect.get(target, name);
      if (name !== 'standings') return typeof member === 'function' ? member.bind(target) : member;
      return async (...args: Parameters<ViewStore['standings']>) => {
        looks += 1;
        atOnce += 1;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        await turn();
        atOnce -= 1;
        return target.standings(...args);
      };
    },
  });

beforeEach(async () => {
  [looks, atOnce, mostAtOnce] = [0, 0, 0];
  hasStopped = false;
  const place = await newSqlitePlace();
  const store = await place.open();
  view = await store.open(duties);
  await view.markReady();
  positions = new StoredPositions(counted(store), [duties], ({ name }) => name === duties.name && hasStopped);
  end = async () => {
    positions.end();
    await store.close();
    await place.remove();
  };
});
afterEach(() => end());

const waiting = (position: number, signal = AbortSignal.timeout(20_000)) => positions.reached(at(position), signal);

it('answers as soon as whoever moves the view has come there, to all who wait', async () => {
  const waits = [waiting(3), waiting(5), waiting(4)];
  await view.write([], at(4));
  expect(await Promise.all([waits[0], waits[2]])).toEqual([true, true]);
  await view.write([], at(5));
  expect(await waits[1]).toBe(true);
});

it('answers that it was not reached when the signal comes first, and when it is ended', async () => {
  const giveUp = new AbortController();
  const [one, other] = [waiting(3, giveUp.signal), waiting(3)];
  giveUp.abort();
  expect(await one).toBe(false);
  positions.end();
  expect(await other).toBe(false);
});

it('answers at once that it will not be reached when the view has stopped before it, and what it has all the same', async () => {
  await view.write([], at(3));
  hasStopped = true;
  expect(await waiting(4)).toBe(false);
  expect(await waiting(3)).toBe(true);
  await view.write([], at(4));
  expect(await waiting(4)).toBe(true);
  hasStopped = false;
  const wait = waiting(5);
  await view.write([], at(5));
  expect(await wait).toBe(true);
});

it('does not look where what was seen before is enough', async () => {
  await view.write([], at(3));
  expect(await waiting(3)).toBe(true);
  const before = looks;
  for (const position of [1, 2, 3]) expect(await waiting(position)).toBe(true);
  expect(looks).toBe(before);
});

it('looks once for all, however often somebody gives up and somebody else comes', async () => {
  for (let times = 0; times < 50; times += 1) {
    const giveUp = new AbortController();
    const wait = waiting(3, giveUp.signal);
    await turn();
    giveUp.abort();
    await wait;
  }
  const last = waiting(3);
  const before = looks;
  await until('it has looked again', () => looks >= before + 5);
  expect(mostAtOnce).toBe(1);
  await view.write([], at(3));
  expect(await last).toBe(true);
});
