import type { DutyDocument } from '#responsibility/contracts';
import { duty, item } from '../testing/ledger.ts';
import { audit, canteen, finance, health, untilIssued } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { dutiesOfResolution } from './duties-of-resolution.ts';

const [resolution] = documentAfter(untilIssued).resolutions;
if (!resolution) throw new Error('The meeting has no resolution.');

const unitsIn = (of: ReturnType<typeof item>, ...duties: readonly DutyDocument[]) =>
  dutiesOfResolution(resolution, { items: [of], duties }).map(({ unitId }) => unitId);

it('are those of its units in the items that have an entry of it', () => {
  expect(unitsIn(item(canteen, ['r1']), duty(), duty({ unitId: audit }))).toEqual([health]);
  expect(unitsIn(item(canteen), duty())).toEqual([]);
});

it('are also those that passed on from them, and on from there', () => {
  const passed = duty({ status: 'reassigned', reassignedTo: finance });
  const again = duty({ unitId: finance, status: 'reassigned', reassignedTo: audit });
  expect(unitsIn(item(canteen, ['r1']), passed, again, duty({ unitId: audit }))).toEqual([health, finance, audit]);
});

it('are all in the item that it created, whoever is named', () => {
  const created = { ...item(canteen, ['r1']), origin: 'resolution', originId: 'm1' } as const;
  expect(unitsIn(created, duty({ unitId: audit }))).toEqual([audit]);
});
