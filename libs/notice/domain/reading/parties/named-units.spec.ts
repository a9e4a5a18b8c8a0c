import { sourceOf } from '../source-text.ts';
import { namedUnits } from './named-units.ts';
import { noParties } from './no-party.ts';
import { nameBook } from './unit-names.ts';

const names = nameBook({ name: '临溪市', level: '市' }, []);
const named = (text: string, units: readonly string[] = []): readonly string[] =>
  namedUnits(
    { source: sourceOf(text), names, leadRule: null },
    { start: 0, end: text.length },
    units.map((name) => ({ name, canonical: names.resolve(name, null).canonical })),
  ).map(({ start, end }) => text.slice(start, end));

it.each([
  ['排查隐患，与市教育局、市公安局对接。', ['市教育局', '市公安局']],
  ['排查隐患，教育局汇总。', ['教育局']],
  ['隐患清单随市教育局的通知下发，市民政局复核。', ['市民政局']],
  ['配合临溪市教育局排查。', ['市教育局']],
  ['市住房和城乡建设局和省交通运输厅联合排查。', ['市住房和城乡建设局', '省交通运输厅']],
])('tells which units %s names', (text, units) => {
  expect(named(text)).toEqual(units);
});

it.each(noParties)('tells none where $why: $example', ({ example }) => {
  expect(named(example)).toEqual([]);
});

it.each(noParties)('tells one in $not', ({ not }) => {
  expect(named(not)).toEqual(['市教育局']);
});

it('tells none of a list if it says so of the first or the last', () => {
  expect(named('结果报市委、市政府并送市委组织部。')).toEqual([]);
  expect(named('根据市委、市政府要求排查。')).toEqual([]);
  expect(named('市委、市政府主要领导带队。')).toEqual([]);
});

it('tells none that is a party already, by whatever name, nor towns and collectives', () => {
  expect(named('与市人社局、青岭镇、各乡镇对接。', ['市人力资源和社会保障局'])).toEqual([]);
});

it('tells none inside a title that is cited', () => {
  expect(named('落实《关于转发市教育局方案的通知》。')).toEqual([]);
});
