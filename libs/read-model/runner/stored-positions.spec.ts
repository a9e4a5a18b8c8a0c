import { setImmediate as turn } from 'node:timers/promises';
import { StoredPositions, type View, type ViewStore } from '#read-model';
import { at, duties } from '../contract/place.ts';
import { newSqlitePlace } from '../testing/sqlite-place.ts';
import { until } from '../testing/until.ts';

let view: View;
let positions: StoredPositions;
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
  const place = await newSqlitePlace();
  const store = await place.open();
  view = await store.open(duties);
  await view.markReady();
  positions = new StoredPositions(counted(store), [duties]);
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

it('does not wait for a view that has stopped, and waits for it again when it goes on', async () => {
  positions.stopped([{ name: 'others', version: 1 }]);
  const wait = waiting(3);
  await until('it has looked', () => looks > 1);
  positions.stopped([duties]);
  expect(await wait).toBe(false);
  expect(await waiting(3)).toBe(false);
  positions.stopped([]);
  const again = waiting(3);
  await view.write([], at(3));
  expect(await again).toBe(true);
  positions.stopped([duties]);
  expect(await waiting(3)).toBe(true);
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
