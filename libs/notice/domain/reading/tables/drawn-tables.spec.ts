import { sourceOf } from '../source-text.ts';
import { withDrawnTables } from './drawn-tables.ts';

const rows = (text: string): readonly (readonly string[])[] =>
  withDrawnTables(sourceOf(text))
    .source.text.split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()));

const read = [
  ['任务', '牵头单位', '完成时限'],
  ['巡查堤防', '市水利局', '6月底前'],
  ['排查隐患', '', '7月底前'],
];

it.each([
  ['bars', '任务|牵头单位|完成时限\n巡查堤防|市水利局|6月底前\n排查隐患||7月底前'],
  ['bars all round', '|任务|牵头单位|完成时限|\n|---|---|---|\n|巡查堤防|市水利局|6月底前|\n|排查隐患||7月底前|'],
  ['lines of a frame', '┌──┬──┐\n│任务│牵头单位│完成时限│\n├──┼──┤\n│巡查堤防│市水利局│6月底前│\n│排查隐患││7月底前│'],
])('reads a table that is drawn with %s', (_, text) => {
  expect(rows(text.replace(/^┌.*\n/u, ''))).toEqual(read);
});

it('reads a table whose columns are set apart by spaces below a head that is known', () => {
  expect(rows('任务    牵头单位    完成时限\n巡查堤防  市水利局　　6月底前')).toEqual(read.slice(0, 2));
});

it('reads bars without a head where units stand in several rows', () => {
  expect(rows('巡查堤防|市水利局\n排查隐患|市应急局')).toEqual([
    ['巡查堤防', '市水利局'],
    ['排查隐患', '市应急局'],
  ]);
});

it.each([
  ['the bar of a page', '首页 | 新闻 | 政策\n政务 | 服务 | 互动'],
  ['one row', '任务|牵头单位|完成时限'],
  ['rows of other numbers of cells', '任务|牵头单位|完成时限\n巡查堤防|市水利局'],
  ['spaces below words that head nothing', '甲  乙  丙\n市水利局  市应急局  市教育局'],
  ['two signatures', '市水利局    市应急局    市教育局'],
])('leaves %s as it is', (_, text) => {
  const { source, findings } = withDrawnTables(sourceOf(text));
  expect([source.text, findings]).toEqual([text, []]);
});

it('tells that it did so', () => {
  expect(withDrawnTables(sourceOf('任务|牵头单位\n巡查|市水利局')).findings).toMatchObject([
    { code: 'tables.drawn', source: { start: 0, end: 15 } },
  ]);
});
