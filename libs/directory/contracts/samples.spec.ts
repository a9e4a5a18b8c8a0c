import { type Position, upcast } from '#event-store';
import { flawsOfSamples, readSamples } from '#kernel/testing';
import { bodyEvents, unitEvents } from './index.ts';

const catalogue = { ...unitEvents, ...bodyEvents };
const samples = readSamples(new URL('./samples/', import.meta.url));

it('still reads the frozen sample of every event', () => {
  expect(flawsOfSamples(catalogue, samples)).toEqual([]);
});

it('would notice a sample of another shape, a missing one and one left over', () => {
  const { 'MemberAdmitted.v1.json': _, ...others } = samples;
  const planted = { ...others, 'UnitRegistered.v2.json': { unitId: 'u1' }, 'UnitBurned.v1.json': {} };
  expect(flawsOfSamples(catalogue, planted)).toEqual([
    'UnitRegistered.v2.json does not fit its schema',
    'MemberAdmitted.v1.json is missing',
    'UnitBurned.v1.json is of no type and version',
  ]);
});

it('reads a unit that was registered before anybody said of which place it is', () => {
  const data = samples['UnitRegistered.v1.json'] as object;
  const recorded = { type: 'UnitRegistered', schemaVersion: 1, data, position: 1 as Position };
  expect(upcast(catalogue, recorded).data).toEqual({ ...data, place: null });
});
