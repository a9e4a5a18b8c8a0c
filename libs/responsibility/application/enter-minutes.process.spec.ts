import type { BodyId, Day, ItemId, MeetingId, UnitId } from '#kernel';
import { effectsOf } from './enter-minutes.process.ts';
import { resolutionsOf } from './resolutions.ts';

const issued = {
  meetingId: 'm1' as MeetingId,
  bodyId: 'b1' as BodyId,
  year: null,
  number: 3,
  minutesNumber: '第3期',
  version: 1,
  issuedOn: '2026-03-08' as Day,
  templates: [],
};

const resolution = {
  meetingId: 'm1' as MeetingId,
  resolutionId: 's1',
  number: 2,
  heading: '加快建设',
  text: '6月底前建成。',
  leadUnitId: 'civil' as UnitId,
  unitIds: ['finance', 'civil'] as UnitId[],
  dueOn: '2026-06-30' as Day,
  itemIds: ['n1.001'] as ItemId[],
  createsItem: false,
};

it('gives the units of a resolution a part, or another date, then enters it in every item that it touches', () => {
  const dueOn = '2026-06-30';
  expect(effectsOf(resolution, issued, null)).toEqual([
    { type: 'AssignDuty', itemId: 'n1.001', unitId: 'civil', role: 'lead', dueOn },
    { type: 'ReviseDue', itemId: 'n1.001', unitId: 'civil', dueOn },
    { type: 'AssignDuty', itemId: 'n1.001', unitId: 'finance', role: 'responsible', dueOn },
    { type: 'ReviseDue', itemId: 'n1.001', unitId: 'finance', dueOn },
    expect.objectContaining({ type: 'EnterMinutes', itemId: 'n1.001', minutesNumber: '第3期', resolutionId: 's1' }),
  ]);
});

it('creates an item, its lead once and first, and enters the resolution there too', () => {
  const effects = effectsOf({ ...resolution, createsItem: true }, issued, null);
  expect(effects.map(({ type, itemId }) => [type, itemId])).toEqual([
    ['RegisterItem', 'm1.r02'],
    ['EnterMinutes', 'm1.r02'],
    ['EnterMinutes', 'n1.001'],
  ]);
  expect(effects[0]).toMatchObject({
    origin: 'resolution',
    originId: 'm1',
    assignments: [
      { unitId: 'civil', role: 'lead', dueOn: '2026-06-30' },
      { unitId: 'finance', role: 'responsible', dueOn: '2026-06-30' },
    ],
  });
});

it('changes no date where the resolution sets none', () => {
  const effects = effectsOf({ ...resolution, dueOn: null }, issued, '2026-04-10' as Day);
  expect(effects.map(({ type }) => type)).toEqual(['AssignDuty', 'AssignDuty', 'EnterMinutes']);
  expect(effects[0]).toMatchObject({ dueOn: '2026-04-10' });
});

it('gives a new item without a day the day of the rules', () => {
  const [created] = effectsOf({ ...resolution, createsItem: true, dueOn: null }, issued, '2026-04-10' as Day);
  expect(created).toMatchObject({ assignments: [{ dueOn: '2026-04-10' }, { dueOn: '2026-04-10' }] });
});

it('leaves out what was withdrawn, and those behind it move up', () => {
  const second = { ...resolution, resolutionId: 's2', number: 2 };
  const meeting = [
    { type: 'ResolutionAdopted', v: 1, data: { ...resolution, number: 1 } },
    { type: 'ResolutionAdopted', v: 1, data: second },
    {
      type: 'ResolutionWithdrawn',
      v: 1,
      data: { meetingId: resolution.meetingId, resolutionId: 's1', reason: '误录。', version: null },
    },
  ] as const;
  expect(resolutionsOf(meeting)).toEqual([{ ...second, number: 1 }]);
});

it('goes by the last wording of each resolution, in the order of adoption', () => {
  const other = { ...resolution, resolutionId: 's2', number: 3 };
  const amended = { ...resolution, text: '5月底前建成。', version: 2 };
  const meeting = [
    { type: 'ResolutionAdopted', v: 1, data: resolution },
    { type: 'ResolutionAdopted', v: 1, data: other },
    { type: 'ResolutionAmended', v: 1, data: amended },
  ] as const;
  expect(resolutionsOf(meeting).map(({ resolutionId, text }) => [resolutionId, text])).toEqual([
    ['s1', '5月底前建成。'],
    ['s2', '6月底前建成。'],
  ]);
});
