import type { BodyId, GroupId, ItemId, UnitId } from '#kernel';
import { type Indicator, type ItemEvent, wordsAlone } from '../contracts/index.ts';
import { registrationsOfParts } from './split-items.process.ts';

type Split = Extract<ItemEvent, { readonly type: 'ItemSplit' }>['data'];

const part = (id: string, ...units: readonly string[]): Split['parts'][number] => ({
  ...{ itemId: `n1.001.${id}` as ItemId, number: `一（${id}）`, heading: `部分${id}`, text: '分开督办。' },
  assignments: units.map((unit) => ({
    ...{ unitId: unit as UnitId, role: 'responsible', groupId: null as GroupId | null, dueOn: null, longTerm: true },
  })),
});

const parts = [part('1', 'baishi', 'civil'), part('2', 'nanpu', 'civil')];
const split: Split = { itemId: 'n1.001' as ItemId, reason: '两件事分开督办。', parts };

const quota = (unitId: string | null, target: number) => ({ unit: '某镇', unitId: unitId as UnitId | null, target });
const canteens = (varied: Partial<Indicator>): Indicator => ({
  ...{ name: '助餐点', target: 12, unit: '家', comparison: 'at-least', by: '2027', quotas: [] },
  ...varied,
});

type Whole = Parameters<typeof registrationsOfParts>[2];
const registered = (whole: Partial<Whole>) => registrationsOfParts(split, 'b1' as BodyId, { ...wordsAlone, ...whole });

it('registers each part with its words and its duties, as of what was split', () => {
  expect(registered({})).toEqual(
    parts.map((words) => ({
      ...{ type: 'RegisterItem', ...words, bodyId: 'b1', origin: 'split', originId: 'n1.001' },
      ...wordsAlone,
      earliestDue: null,
    })),
  );
});

it('registers the parts as important as the whole, and under its words of time; collectives stay with the whole', () => {
  const collectives = [{ name: '各县区人民政府', role: 'local' as const }];
  const terms = { time: '每年11月底前', collectives };
  for (const each of registered({ importance: 'special', terms })) {
    expect(each).toMatchObject({ importance: 'special', terms: { time: '每年11月底前', collectives: [] } });
  }
  expect(registered({ terms: { time: null, collectives } }).map(({ terms: of }) => of)).toEqual([null, null]);
});

it('divides what figures say of units, and aims at nothing twice', () => {
  const quotas = [quota('baishi', 5), quota('nanpu', 4), quota('civil', 2), quota(null, 1)];
  const indicators = [canteens({ quotas }), canteens({ name: '覆盖率' })];
  expect(registered({ indicators }).map((each) => each.indicators)).toEqual([
    [canteens({ target: null, quotas: [quota('baishi', 5)] })],
    [canteens({ target: null, quotas: [quota('nanpu', 4)] })],
  ]);
});
