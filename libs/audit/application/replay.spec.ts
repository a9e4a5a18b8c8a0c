import type { Position, StreamName } from '#event-store';
import type { Instant } from '#kernel';
import { LogOf } from '../testing/log-of.ts';
import { recorded } from '../testing/recorded.ts';
import { replay } from './replay.ts';

const counting = { initial: 0, evolve: (count: number) => count + 1 };
const log = new LogOf([recorded(0), recorded(1), recorded(2, { stream: 'item-i2' as StreamName }), recorded(3)]);

const statesUntil = async (until: Parameters<typeof replay>[3]): Promise<unknown[]> => {
  const states: unknown[] = [];
  for await (const { position, state } of replay(log, 'item-i1' as StreamName, counting, until)) {
    states.push([position, state]);
  }
  return states;
};

it('gives the state of one aggregate after each of its events', async () => {
  expect(await statesUntil({})).toEqual([
    [0, 1],
    [10, 2],
    [30, 3],
  ]);
});

it('ends with the event at a position', async () => {
  expect(await statesUntil({ position: 10 as Position })).toEqual([
    [0, 1],
    [10, 2],
  ]);
});

it('ends with the last event of an instant', async () => {
  expect(await statesUntil({ instant: '2026-03-05T01:01:00.000Z' as Instant })).toEqual([
    [0, 1],
    [10, 2],
  ]);
});
