import { EventUnreadable, type Position, type StreamName } from '#event-store';
import type { EventCatalogue, Instant } from '#kernel';
import { LogOf } from '../testing/log-of.ts';
import { recorded } from '../testing/recorded.ts';
import { replay } from './replay.ts';

const catalogue: EventCatalogue = {
  DutyAcknowledged: { v: 2, data: {}, upcast: { 1: ({ unitId }: { readonly unitId: string }) => ({ by: unitId }) } },
};
const counting = { catalogue, initial: 0, evolve: (count: number) => count + 1 };
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

it('hands the aggregate events in the shape of today', async () => {
  const naming = {
    catalogue,
    initial: '',
    evolve: (_: string, { data }: { readonly data: { by: string } }) => data.by,
  };
  const states: unknown[] = [];
  for await (const { state } of replay(log, 'item-i2' as StreamName, naming)) states.push(state);
  expect(states).toEqual(['finance']);
});

it.each([
  [{ schemaVersion: 99 }, 'DutyAcknowledged is known up to version 2; the log has version 99.'],
  [{ type: 'DutyBurned' }, 'the catalogue has no event DutyBurned.'],
])(
  'says of the event %j where it stands and why it cannot be read, after the states before it',
  async (unknown, why) => {
    const planted = new LogOf([recorded(0), recorded(1, unknown)]);
    const states: unknown[] = [];
    const replaying = async () => {
      for await (const { state } of replay(planted, 'item-i1' as StreamName, counting)) states.push(state);
    };
    await expect(replaying()).rejects.toThrow(new EventUnreadable(10 as Position, why));
    expect(states).toEqual([1]);
  },
);
