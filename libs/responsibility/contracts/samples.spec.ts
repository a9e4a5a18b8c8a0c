import { flawsOfSamples, readSamples } from '#kernel/testing';
import { itemEvents, slipRegisterEvents } from './index.ts';

const catalogue = { ...itemEvents, ...slipRegisterEvents };
const samples = readSamples(new URL('./samples/', import.meta.url));

it('still reads the frozen sample of every event', () => {
  expect(flawsOfSamples(catalogue, samples)).toEqual([]);
});

it('would notice a sample of another shape, a missing one and one left over', () => {
  const { 'DutyUrged.v1.json': _, ...others } = samples;
  const planted = { ...others, 'ItemClosed.v1.json': { item: 'n1.001' }, 'ItemBurned.v1.json': {} };
  expect(flawsOfSamples(catalogue, planted)).toEqual([
    'ItemClosed.v1.json does not fit its schema',
    'DutyUrged.v1.json is missing',
    'ItemBurned.v1.json is of no type and version',
  ]);
});
