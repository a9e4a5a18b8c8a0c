import { sourceOf } from '../source-text.ts';
import { chargesIn } from './charging-sentences.ts';
import { nameBook } from './unit-names.ts';

const names = nameBook({ name: '临溪市', level: '市' }, []);
const charged = (text: string): readonly string[] =>
  chargesIn({ source: sourceOf(text), names, leadRule: null }, { start: 0, end: text.length }).map(
    ({ role, list }) => `${role} ${list}`,
  );

it.each([
  ['市教育局负责排查。', ['responsible 市教育局']],
  ['（2）市教育局负责排查。', ['responsible 市教育局']],
  ['市水利局牵头，市财政局配合。', ['lead 市水利局', 'cooperating 市财政局']],
  ['资金由市财政局牵头、市水利局配合，积极争取。', ['lead 市财政局', 'cooperating 市水利局']],
  ['方案由市财政局会市轨道集团研究后提交会议。', ['responsible 市财政局', 'cooperating 市轨道集团']],
  ['责成市审计局开展审计。', ['responsible 市审计局']],
  ['市公安局负责疏导，街道办事处做好解释工作。', ['responsible 市公安局', 'responsible 街道办事处']],
  ['请市公安局会同市民政局逐户核查。', ['responsible 市公安局', 'cooperating 市民政局']],
  ['市发改委要会同市财政局于11月底前制定办法。', ['responsible 市发改委', 'cooperating 市财政局']],
  ['6月17日前市公安局对考点负责检查。', []],
  ['6月17日前，市公安局负责检查考点。', ['responsible 市公安局']],
  ['产权问题由市住建局会同青岭镇人民政府妥善处理。', ['responsible 市住建局', 'cooperating 青岭镇人民政府']],
  ['各连锁企业总部要于2026年6月底前制定计划。', ['responsible 各连锁企业总部']],
  ['由分管副市长负责，市教育局具体落实。', ['responsible 市教育局']],
  ['各乡镇人民政府对本辖区安全负总责。', ['responsible 各乡镇人民政府']],
  ['市教育局负责校园，协同市卫健委做好防疫。', ['responsible 市教育局', 'cooperating 市卫健委']],
  ['市发改、财政、人社等部门要按月归集数据。', ['responsible 市发改、财政、人社等部门']],
  ['作为监测点的县第一中学、城关小学要在4月20日前完成培训。', ['responsible 县第一中学、城关小学']],
  ['核查结果由市民政局负责公布。', ['responsible 市民政局']],
])('reads %s', (sentence, expected) => {
  expect(charged(sentence)).toEqual(expected);
});

it.each([
  '由市民政局负责管理的机构应当登记。',
  '由市民政局会同市财政局制定的办法应当公布。',
  '街道办事处做好解释工作。',
  '各乡镇要高度重视。',
  '各有关部门要密切配合。',
  '以上任务市教育局负责。',
  '由市司法局负责解释。',
  '由市政府督查室督办。',
])('finds nobody charged in %s', (sentence) => {
  expect(charged(sentence)).toEqual([]);
});

it('takes an exhorted collective for charged behind a day', () => {
  expect(charged('9月25日前，各乡镇要召开一次会议。')).toEqual(['responsible 各乡镇']);
});

it('takes an exhorted collective for charged before a day, and not before one that is only near', () => {
  expect(charged('各乡镇要加大投入，9月底前落实资金。')).toEqual(['responsible 各乡镇']);
  expect(charged('各县（市、区）人民政府要加强督导，每季度末月25日前报送情况。')).toEqual([
    'responsible 各县（市、区）人民政府',
  ]);
  expect(charged('各乡镇要做好宣传，3月12日前后组织植树。')).toEqual([]);
});

it('takes no person who answers for a locality', () => {
  expect(charged('由分管副县长负责，抓紧落实。')).toEqual([]);
  expect(names.knows('分管副县')).toBe(false);
});
