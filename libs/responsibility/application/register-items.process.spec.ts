import type { BodyId, GroupId, NoticeId, UnitId } from '#kernel';
import { type IndicatorDraft, type ItemDraft, unregisteredItems } from '#notice/contracts';
import { registrations } from './register-items.process.ts';

const confirmed = {
  noticeId: 'n1' as NoticeId,
  bodyId: 'b1' as BodyId,
  units: [
    { canonical: '市民政局', unitId: 'civil' as UnitId },
    { canonical: '白石镇人民政府', unitId: 'baishi' as UnitId },
  ],
  groups: [
    { canonical: '各乡镇人民政府', groupId: 'towns' as GroupId, unitIds: ['baishi', 'nanpu'] as UnitId[] },
    { canonical: '各县区人民政府', groupId: 'counties' as GroupId, unitIds: [] },
  ],
  acceptedCodes: [],
};

const party = (canonical: string, collective = false) => ({
  name: canonical,
  canonical,
  role: collective ? ('local' as const) : ('responsible' as const),
  collective,
});

const item = (index: number, units: ItemDraft['units'], due: Partial<ItemDraft> = {}): ItemDraft => ({
  noticeId: 'n1' as NoticeId,
  index,
  path: ['一', '（一）', String(index)],
  heading: `事项${index}`,
  text: `办好事项${index}。`,
  units,
  dueKind: null,
  dueOn: null,
  dueText: null,
  start: 0,
  end: 9,
  ...due,
});

const registered = (items: readonly ItemDraft[], indicators: readonly IndicatorDraft[] = []) =>
  registrations(confirmed, { items, indicators }, null);

const unitsOf = (items: readonly ItemDraft[]) =>
  registered(items).map(({ assignments }) => assignments.map(({ unitId }) => unitId));

it('registers every item that names units, under ids in the order of the text', () => {
  const ids = registered([item(1, [party('市民政局')]), item(2, []), item(12, [party('市民政局')])]);
  expect(ids.map(({ itemId, number }) => [itemId, number])).toEqual([
    ['n1.001', '一 （一） 1'],
    ['n1.012', '一 （一） 12'],
  ]);
});

it('expands a collective to its members, each answering through the group', () => {
  const [only] = registered([item(1, [party('各乡镇人民政府', true)])]);
  expect(only?.assignments).toEqual([
    { unitId: 'baishi', role: 'local', groupId: 'towns', dueOn: null, longTerm: false },
    { unitId: 'nanpu', role: 'local', groupId: 'towns', dueOn: null, longTerm: false },
  ]);
});

it('gives a unit one duty when it is named by itself and through a collective: the one by itself', () => {
  const [only] = registered([item(1, [party('各乡镇人民政府', true), party('白石镇人民政府')])]);
  expect(only?.assignments.map(({ unitId, groupId }) => [unitId, groupId])).toEqual([
    ['baishi', null],
    ['nanpu', 'towns'],
  ]);
});

it('does not register an item whose only party is a collective without members', () => {
  expect(unitsOf([item(1, [party('各县区人民政府', true)])])).toEqual([]);
});

it('registers every item but those of which the confirmation says that they are not', () => {
  const items = [
    item(1, []),
    item(2, [party('各县区人民政府', true)]),
    item(3, [party('各县区人民政府', true), party('市民政局')]),
    item(4, [party('各乡镇人民政府', true)]),
  ];
  const { noticeId, groups } = confirmed;
  const collectives = groups.map(({ canonical, unitIds }) => ({
    noticeId,
    name: canonical,
    canonical,
    members: unitIds.map((name) => ({ name, canonical: name })),
  }));
  const unregistered = unregisteredItems({ items, collectives });
  expect(unregistered.map(({ index, reason }) => [index, reason])).toEqual([
    [1, 'no-units'],
    [2, 'no-members'],
  ]);
  expect(registered(items).map(({ heading }) => heading)).toEqual(['事项3', '事项4']);
});

it('takes over dates, makes what is long-term or periodic long-term, and dates what has no time by the rules', () => {
  const items = [
    item(1, [party('市民政局')], { dueKind: 'date', dueOn: '2026-06-30' as never }),
    item(2, [party('市民政局')], { dueKind: 'long-term' }),
    item(3, [party('市民政局')], { dueKind: 'periodic' }),
    item(4, [party('市民政局')]),
  ];
  const dues = registrations(confirmed, { items, indicators: [] }, '2026-05-08' as never).map(({ assignments }) =>
    assignments.map(({ dueOn, longTerm }) => [dueOn, longTerm]),
  );
  expect(dues).toEqual([[['2026-06-30', false]], [[null, true]], [[null, true]], [['2026-05-08', false]]]);
});

const indicator = {
  ...{ noticeId: 'n1' as NoticeId, index: 2, name: '书屋', target: 6, unit: '家', by: '2027' },
  comparison: 'at-least' as const,
  quotas: [
    { name: '白石镇', canonical: '白石镇人民政府', target: 2 },
    { name: '青岭镇', canonical: '青岭镇', target: 4 },
  ],
};

it('registers an item with its figures, and the quotas of the units that their names mean', () => {
  const items = [item(1, [party('市民政局')]), item(2, [party('市民政局')])];
  expect(registered(items, [indicator]).map(({ indicators }) => indicators)).toEqual([
    [],
    [
      {
        ...{ name: '书屋', target: 6, unit: '家', comparison: 'at-least', by: '2027' },
        quotas: [
          { unit: '白石镇', unitId: 'baishi', target: 2 },
          { unit: '青岭镇', unitId: null, target: 4 },
        ],
      },
    ],
  ]);
});

it('leaves in the notice a figure that cannot be counted beside those before it', () => {
  const again = { ...indicator, target: 7, unit: '个' };
  const [only] = registered([item(2, [party('市民政局')])], [indicator, again, { ...again, unit: '家', by: '2028' }]);
  expect(only?.indicators.map(({ target, unit, by }) => [target, unit, by])).toEqual([
    [6, '家', '2027'],
    [7, '家', '2028'],
  ]);
});

it('registers an item with the words of a time that is no day, and with the collectives of nobody', () => {
  const items = [
    item(1, [party('市民政局'), party('各县区人民政府', true)], { dueKind: 'periodic', dueText: '每年11月底前' }),
    item(2, [party('市民政局')], { dueKind: 'long-term', dueText: '长期坚持' }),
    item(3, [party('市民政局'), party('各乡镇人民政府', true)], { dueKind: 'date', dueText: '2026年底前' }),
  ];
  expect(registered(items).map(({ terms }) => terms)).toEqual([
    { time: '每年11月底前', collectives: [{ name: '各县区人民政府', role: 'local' }] },
    { time: '长期坚持', collectives: [] },
    null,
  ]);
});
