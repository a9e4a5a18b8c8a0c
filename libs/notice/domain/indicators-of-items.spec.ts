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

it.each(['建成社区书屋112家。', '建成社区书屋12.5家。', '建成阅览室12家。'])('is not stated by %s', (text) => {
  expect(statedIn(text, indicator())).toEqual([]);
});

it('gives each locality its quota, by the official name that it has in the notice', () => {
  const quotas = [{ units: ['江北街道', '青岭镇'], target: 2 }];
  const [stated] = statedIn('建设社区书屋，江北街道、青岭镇各2家。', indicator({ target: null, quotas }));
  expect(stated?.quotas).toEqual([
    { name: '江北街道', canonical: '江北街道办事处', target: 2 },
    { name: '青岭镇', canonical: '青岭镇', target: 2 },
  ]);
});
