import type { BodyId, Day, ItemId, MeetingId, UnitId } from '#kernel';
import type { MeetingEvent } from '#meeting/contracts';
import { effectsOfCorrection } from './correction-effects.ts';

const meetingId = 'm1' as MeetingId;
const unit = (id: string) => id as UnitId;
const [civil, finance, health] = [unit('civil'), unit('finance'), unit('health')];

const words = {
  heading: '加快建设',
  text: '6月底前建成。',
  leadUnitId: civil,
  unitIds: [finance],
  dueOn: '2026-06-30' as Day,
};
const adopted = (createsItem: boolean): MeetingEvent => ({
  type: 'ResolutionAdopted',
  v: 1,
  data: { meetingId, resolutionId: 's1', number: 2, ...words, itemIds: ['n1.001' as ItemId], createsItem },
});

const drafted = (correctionId: string, change: Partial<typeof words>): MeetingEvent => ({
  type: 'CorrectionDrafted',
  v: 1,
  data: { meetingId, correctionId, version: 1, resolutionId: 's1', reason: '有误。', ...words, ...change },
});

const issued = (correctionId: string, number = 4) => ({
  ...{ meetingId, correctionId, bodyId: 'b1' as BodyId, corrects: '第3期', year: null, number },
  ...{ minutesNumber: `第${number}期`, issuedOn: '2026-03-12' as Day, templates: [] },
});
const issuedEvent = (correctionId: string): MeetingEvent => ({
  type: 'CorrectionIssued',
  v: 2,
  data: issued(correctionId),
});

/** What a correction does, each command with its unit. */
const effects = (createsItem: boolean, change: Partial<typeof words>) =>
  effectsOfCorrection([adopted(createsItem), drafted('c1', change), issuedEvent('c1')], issued('c1'), null).map(
    (command) => [
      command.type,
      command.itemId,
      ...('unitId' in command ? [command.unitId] : []),
      ...('toUnitId' in command ? [command.toUnitId] : []),
    ],
  );

const entries = [
  ['EnterMinutes', 'm1.r02'],
  ['EnterMinutes', 'n1.001'],
];

it('enters itself in every item that the resolution touches, under its own number and id', () => {
  const [entry] = effectsOfCorrection(
    [adopted(false), drafted('c1', { text: '7月底前建成。' }), issuedEvent('c1')],
    issued('c1'),
    null,
  );
  expect(entry).toEqual({
    ...{ type: 'EnterMinutes', itemId: 'n1.001', meetingId, minutesNumber: '第4期', resolutionId: 'c1' },
    text: '7月底前建成。',
    withoutEffect: [],
  });
});

it('sets no date anew where it is not about the date', () => {
  expect(effects(true, { text: '7月底前建成。' })).toEqual(entries);
});

it('sets another date for the units where the resolution set one: in the item that it created, else in those it touches', () => {
  expect(effects(true, { dueOn: '2026-07-31' as Day })).toEqual([
    ['ReviseDue', 'm1.r02', civil],
    ['ReviseDue', 'm1.r02', finance],
    ...entries,
  ]);
  expect(effects(false, { dueOn: '2026-07-31' as Day })).toEqual([
    ['ReviseDue', 'n1.001', civil],
    ['ReviseDue', 'n1.001', finance],
    ['EnterMinutes', 'n1.001'],
  ]);
});

it('gives whoever is named in the place of another that one’s duty, in the item that the resolution created', () => {
  expect(effects(true, { unitIds: [health] })).toEqual([
    ['SucceedInDuty', 'm1.r02', finance, health],
    ['AssignDuty', 'm1.r02', health],
    ['ReviseDue', 'm1.r02', health],
    ...entries,
  ]);
  expect(effects(false, { unitIds: [health] })).toEqual([
    ['AssignDuty', 'n1.001', health],
    ['ReviseDue', 'n1.001', health],
    ['EnterMinutes', 'n1.001'],
  ]);
});

it('gives a unit that it adds a duty, and passes what it drops to the first of the others', () => {
  expect(effects(true, { unitIds: [finance, health] })).toContainEqual(['AssignDuty', 'm1.r02', health]);
  expect(effects(true, { unitIds: [] })).toContainEqual(['SucceedInDuty', 'm1.r02', finance, civil]);
});

it('gives a unit that it adds without a day the day of the rules', () => {
  const undated = { dueOn: null as never, unitIds: [finance, health] };
  const meeting = [adopted(true), drafted('c1', undated), issuedEvent('c1')];
  expect(effectsOfCorrection(meeting, issued('c1'), '2026-04-13' as Day)).toContainEqual(
    expect.objectContaining({ type: 'AssignDuty', unitId: health, dueOn: '2026-04-13' }),
  );
});

it('corrects what an earlier correction made of the resolution, and knows none that comes after it', () => {
  const meeting = [
    adopted(true),
    drafted('c1', { dueOn: '2026-07-31' as Day }),
    issuedEvent('c1'),
    drafted('c2', { dueOn: '2026-07-31' as Day, unitIds: [] }),
    issuedEvent('c2'),
  ];
  expect(effectsOfCorrection(meeting, issued('c2'), null).map(({ type }) => type)).toEqual([
    'SucceedInDuty',
    'EnterMinutes',
    'EnterMinutes',
  ]);
  expect(effectsOfCorrection(meeting, issued('c1'), null).filter(({ type }) => type === 'ReviseDue')).toHaveLength(2);
});

it('does not take a correction that the meeting has not issued for one', () => {
  expect(() => effectsOfCorrection([adopted(true), drafted('c1', {})], issued('c1'), null)).toThrow(
    'issued no correction c1',
  );
});

describe('another lead', () => {
  const roles = (change: Partial<typeof words>) => {
    const meeting = [adopted(true), drafted('c1', change), issuedEvent('c1')];
    return effectsOfCorrection(meeting, issued('c1'), null).flatMap((command) =>
      command.type === 'ChangeRole' ? [`${command.unitId} ${command.role}`] : [],
    );
  };

  it('leads, and who led does not', () => {
    expect(roles({ leadUnitId: finance, unitIds: [civil] })).toEqual(['civil responsible', 'finance lead']);
  });

  it('leads in the place of who is no longer named', () => {
    expect(roles({ leadUnitId: health })).toEqual(['health lead']);
    expect(effects(true, { leadUnitId: health })).toContainEqual(['SucceedInDuty', 'm1.r02', civil, health]);
  });

  it('is not whoever gets the duty of the one that led, where one that was named already leads', () => {
    expect(roles({ leadUnitId: finance, unitIds: [health] })).toEqual(['health responsible', 'finance lead']);
  });

  it('is nobody where the correction names none', () => {
    expect(roles({ leadUnitId: null as never, unitIds: [civil, finance] })).toEqual(['civil responsible']);
  });
});
