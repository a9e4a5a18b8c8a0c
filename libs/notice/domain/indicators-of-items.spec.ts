import { draft } from '../testing/drafts.ts';
import { indicatorsOfItems } from './indicators-of-items.ts';
import type { Indicator } from './reading/index.ts';

const indicator = (varied: Partial<Indicator> = {}): Indicator => ({
  ...{ name: '社区书屋', target: 12, unit: '家', comparison: 'at-least', by: '2025', quotas: [] },
  ...varied,
});

/** The places of the items that state it, where the first item says this. */
const statedIn = (text: string, ...indicators: readonly Indicator[]) => {
  const [first, ...others] = draft.items;
  if (!first) throw new Error('The draft has no item.');
  return indicatorsOfItems({ ...draft, items: [{ ...first, heading: '', text }, ...others], indicators });
};

it('is stated by the item whose words hold its name and number', () => {
  expect(statedIn('建成社区书屋12家。', indicator()).map(({ index, name }) => [index, name])).toEqual([
    [1, '社区书屋'],
  ]);
});

it.each([
  '建成社区书屋112家。',
  '建成社区书屋12.5家。',
  '建成阅览室12家。',
  '规范社区书屋开放，2026年12月底前出台办法。',
  '社区书屋每年开展活动12次。',
])('is not stated by %s', (text) => {
  expect(statedIn(text, indicator())).toEqual([]);
});

it('is stated by a row that has the number in a cell of its own', () => {
  expect(statedIn('社区书屋\t12\t市文旅局', indicator())).toHaveLength(1);
});

it('is stated in whatever is counted, a share or a number per head', () => {
  expect(statedIn('覆盖率达到12%。', indicator({ name: '覆盖率', unit: '%' }))).toHaveLength(1);
  expect(
    statedIn('每千人口托位数达到4.5个。', indicator({ name: '托位数', target: 4.5, unit: '个/千人' })),
  ).toHaveLength(1);
});

it('gives each locality its quota, by the official name that it has in the notice', () => {
  const quotas = [{ units: ['江北街道', '青岭镇'], target: 2 }];
  const [stated] = statedIn('建设社区书屋，江北街道、青岭镇各2家。', indicator({ target: null, quotas }));
  expect(stated?.quotas).toEqual([
    { name: '江北街道', canonical: '江北街道办事处', target: 2 },
    { name: '青岭镇', canonical: '青岭镇', target: 2 },
  ]);
});
