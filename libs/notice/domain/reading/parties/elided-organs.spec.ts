import { areElided, withOrgan } from './elided-organs.ts';
import { listedNames } from './unit-list.ts';
import { nameBook } from './unit-names.ts';

const names = nameBook({ name: '临溪市', level: '市' }, []);
const elided = (list: string): boolean => areElided(listedNames(list, names.knows), names);

it('tells a list of departments that have lost their organs', () => {
  expect(elided('市发改、财政、人社、税务等部门')).toBe(true);
});

it.each([
  '市发改、财政、人社',
  '财政等部门',
  '教育局、财政局等部门',
  '水电、燃气等部门',
  '省教育、财政等部门',
  '发改、财政、人社等部门',
])('takes %s for none', (list) => {
  expect(elided(list)).toBe(false);
});

it('gives them back', () => {
  expect(['市发改', '卫健', '财政', '水电', '财政局'].map((name) => withOrgan(name, names))).toEqual([
    '市发改委',
    '卫健委',
    '财政局',
    undefined,
    undefined,
  ]);
});
