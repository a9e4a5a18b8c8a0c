import { flawsOfSamples, readSamples } from '#kernel/testing';
import { itemEvents } from './index.ts';

const samples = readSamples(new URL('./samples/', import.meta.url));

it('still reads the frozen sample of every event', () => {
  expect(flawsOfSamples(itemEvents, samples)).toEqual([]);
});

it('would notice a sample of another shape, a missing one and one left over', () => {
  const { 'DutyUrged.v1.json': _, ...others } = samples;
  const planted = { ...others, 'ItemClosed.v1.json': { item: 'n1.001' }, 'ItemBurned.v1.json': {} };
  expect(flawsOfSamples(itemEvents, planted)).toEqual([
    'DutyUrged.v1.json is missing',
    'ItemClosed.v1.json does not fit its schema',
    'ItemBurned.v1.json is of no type and version',
  ]);
});
