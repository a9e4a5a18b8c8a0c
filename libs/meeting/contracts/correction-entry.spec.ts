import type { Day, UnitId } from '#kernel';
import { corrected, untilCorrected } from '../testing/corrections.ts';
import { finance, untilIssued } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { resolutionsAsCorrected } from './index.ts';

it('leaves resolutions as they are while a correction is under way', () => {
  const { resolutions, corrections } = documentAfter([...untilIssued, corrected.drafted]);
  expect(resolutionsAsCorrected(resolutions, corrections)).toEqual(resolutions);
});

it('shows what an issued correction says in the place of a resolution, the last one of several', () => {
  const { resolutions, corrections } = documentAfter(untilCorrected);
  expect(resolutionsAsCorrected(resolutions, corrections)).toMatchObject([
    { resolutionId: 'r1', number: 1, dueOn: '2026-07-31', itemIds: ['canteen'] },
  ]);
  const [first] = corrections;
  if (!first) throw new Error('No correction came of these events.');
  const later = { ...first, correctionId: 'c2', dueOn: '2026-08-31' as Day, unitIds: [finance, 'u9' as UnitId] };
  const both = [{ ...later, position: first.position + 1 }, first];
  expect(resolutionsAsCorrected(resolutions, both)).toMatchObject([{ dueOn: '2026-08-31', unitIds: [finance, 'u9'] }]);
});
