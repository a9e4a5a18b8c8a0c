import { sourceOf } from '../source-text.ts';
import type { LeadRule } from '../words/lead-rule.ts';
import { readParties } from './parties.ts';
import { nameBook } from './unit-names.ts';

const names = nameBook({ name: '临溪市', level: '市' }, []);
const read = (text: string, rule: LeadRule | null = null) =>
  readParties({ source: sourceOf(text), names, leadRule: rule }, { start: 0, end: text.length });
const units = (text: string, rule: LeadRule | null = null): readonly string[] =>
  read(text, rule).units.map(
    ({ canonical, role, collective, openEnded }) =>
      `${role} ${canonical}${collective ? ' *' : ''}${openEnded ? ' …' : ''}`,
  );
const codes = (text: string): readonly string[] => read(text).findings.map(({ code }) => code);

it.each([
  ['〔责任单位：市教育局、妇联〕', ['responsible 市教育局', 'responsible 市妇女联合会']],
  ['（牵头单位：市教育局；配合单位：财政局）', ['lead 市教育局', 'cooperating 市财政局']],
  ['【牵头单位：市教育局，责任单位：市财政局】', ['lead 市教育局', 'responsible 市财政局']],
  [
    '(市教育局牵头，市财政局、人社局按职责分工负责)',
    ['lead 市教育局', 'responsible 市财政局', 'responsible 市人力资源和社会保障局'],
  ],
  [
    '（由市教育局牵头，市财政局、人社局配合）',
    ['lead 市教育局', 'cooperating 市财政局', 'cooperating 市人力资源和社会保障局'],
  ],
  ['（市教育局、财政局等部门按职责分工负责）', ['responsible 市教育局', 'responsible 市财政局 …']],
  ['（责任单位：市教育局，各县（市、区）人民政府）', ['responsible 市教育局', 'local 各县（市、区）人民政府 *']],
  ['（责任单位：市教育局、各有关部门）', ['responsible 市教育局 …']],
  ['（责任单位：旗教育局、旗直有关部门）', ['responsible 旗教育局 …']],
  [
    '（责任单位：市教育局；财政局；市水利局）',
    ['responsible 市教育局', 'responsible 市财政局', 'responsible 市水利局'],
  ],
  ['（责任单位：市教育局；每月底前报送进展）', ['responsible 市教育局']],
  ['（责任单位：市教育局，落实时限：2025年底前）', ['responsible 市教育局']],
  ['（责任单位：市教育局，报送时间：2025年底前）', ['responsible 市教育局']],
  ['。责任单位：市教育局、财政局。', ['responsible 市教育局', 'responsible 市财政局']],
  ['。\n牵 头 单 位：市教育局\n配合单位：市财政局', ['lead 市教育局', 'cooperating 市财政局']],
  ['（责任单位：市人力资源和社会保障局和市教育局）', ['responsible 市人力资源和社会保障局', 'responsible 市教育局']],
  ['（责任单位：市教育局 市财政局）', ['responsible 市教育局', 'responsible 市财政局']],
  ['（责任单位：青岭镇人民政府、溪东街道）', ['local 青岭镇人民政府', 'local 溪东街道办事处']],
  ['〔市教育局（牵头单位）、市财政局〕', ['lead 市教育局', 'responsible 市财政局']],
  ['（市教育局（牵头），市财政局（配合））', ['lead 市教育局', 'cooperating 市财政局']],
  [
    '（牵头单位：市教育局；配合单位：市财政局；各乡镇人民政府负责落实）',
    ['lead 市教育局', 'cooperating 市财政局', 'local 各乡镇人民政府 *'],
  ],
  ['（责任单位：市教育局，市财政局配合）', ['responsible 市教育局', 'cooperating 市财政局']],
  ['（市教育局牵头，市审计局负责监督）', ['lead 市教育局', 'responsible 市审计局']],
  ['（牵头单位：市教育局；督办单位：市政府督查室）', ['lead 市教育局']],
  ['（市教育局、财政局。列第一位的为牵头单位，下同）', ['lead 市教育局', 'responsible 市财政局']],
  ['北片（大湾村、小湾村）\n责任单位：市教育局', ['responsible 市教育局']],
  ['实施管护（大湾村、小湾村）', ['local 大湾村', 'local 小湾村']],
  ['（配合单位：各村民委员会　长期坚持）', ['cooperating 各村民委员会 *']],
  ['。（市教育局；时限：2026年第四季度）', ['responsible 市教育局']],
  ['。\n主管部门：市教育局；协作部门：市财政局', ['responsible 市教育局', 'cooperating 市财政局']],
  ['。｛责任单位：市教育局｝', ['responsible 市教育局']],
  ['（责任单位：市教育局、财政局，列第一位的为牵头单位）', ['lead 市教育局', 'responsible 市财政局']],
])('reads %s', (bracket, expected) => {
  expect(units(`加强管理${bracket}`)).toEqual(expected);
});

it.each([
  '（国办发〔2023〕4号）',
  '（以下简称联席会议）',
  '（含学校、医院）',
  '（按职责分工，另行通知）',
  '（老人由社区负责）',
  '［2025］12号',
])('leaves %s in the text', (bracket) => {
  expect(read(`加强管理${bracket}。`)).toMatchObject({ units: [], places: [] });
});

it('never takes the first named for the lead unless the notice states that rule', () => {
  expect(units('（责任单位：市教育局、财政局）', { others: 'responsible' })).toEqual([
    'lead 市教育局',
    'responsible 市财政局',
  ]);
  expect(units('（牵头单位：市财政局；责任单位：市教育局）', { others: 'responsible' })).toEqual([
    'lead 市财政局',
    'responsible 市教育局',
  ]);
});

it('reads a bracket of units at the head of a paragraph', () => {
  expect(units('（市教育局、市财政局）开展筛查。')).toEqual(['responsible 市教育局', 'responsible 市财政局']);
});

it('reads an unclosed bracket to the end of its line, and says so', () => {
  expect(units('加强管理（责任单位：市教育局、妇联\n二')).toEqual(['responsible 市教育局', 'responsible 市妇女联合会']);
  expect(codes('加强管理（责任单位：市教育局、妇联\n二')).toEqual(['parties.unclosed']);
});

it('asks about a name that no table knows, and leaves it as printed', () => {
  expect(units('（责任单位：市城投集团）')).toEqual(['responsible 市城投集团']);
  expect(codes('（责任单位：市城投集团）')).toEqual(['names.unknown']);
});

it('takes what can be no name for none, and says so', () => {
  expect(units('（责任单位：市教育局、另行通知的单位）')).toEqual(['responsible 市教育局']);
  expect(codes('（责任单位：市教育局、另行通知的单位）')).toEqual(['parties.unread']);
});

it('takes nobody who only watches over the task, and says so', () => {
  expect(units('。\n督导单位：市政府督查室')).toEqual([]);
  expect(codes('。\n督导单位：市政府督查室')).toEqual(['parties.overseer']);
});

it('goes by the role behind a name before the rule that the first leads', () => {
  expect(units('（责任单位：市教育局、市财政局（牵头））', { others: 'responsible' })).toEqual([
    'responsible 市教育局',
    'lead 市财政局',
  ]);
});

it.each([
  ['a list with a strange word in it', '（市商务局★、市财政局）'],
  ['a clause with a verb whose names it does not know', '（市教育局牵头，热心人士参与）'],
])('asks about %s', (_, bracket) => {
  expect(codes(`加强管理${bracket}`)).toContain('parties.unread');
});

it('asks about a collective of a kind that it does not know', () => {
  expect(codes('（责任单位：市教育局、各热心商户）')).toContain('names.unknown');
});

it('leaves a person in the text, and says so', () => {
  expect(units('（责任领导：某副市长）')).toEqual([]);
  expect(codes('（责任领导：某副市长）')).toEqual(['parties.person']);
});

it.each(['各有关', '乡镇', '单位', '部门', '社区', '村居'])(
  'comes to an end with a name that goes on with %s',
  (word) => {
    expect(units(`责任单位：各${word.repeat(60)}队`)).toHaveLength(1);
  },
);
