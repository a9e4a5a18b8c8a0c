import { localClauses } from '../places/localities.ts';
import { sourceOf } from '../source-text.ts';
import { readTargets } from './targets.ts';

const targets = (text: string) => readTargets(sourceOf(text), localClauses(text), '2026-03-01');
const read = (text: string) => targets(text).indicators;

it('reads shares and numbers per head with the year above them', () => {
  expect(read('到2027年，全市助餐覆盖率达到92%以上，每千名老年人拥有餐位数25个，投诉率不超过3%。')).toEqual([
    { name: '助餐覆盖率', target: 92, unit: '%', comparison: 'at-least', by: '2027', quotas: [] },
    { name: '每千名老年人拥有餐位数', target: 25, unit: '个/千人', comparison: 'at-least', by: '2027', quotas: [] },
    { name: '投诉率', target: 3, unit: '%', comparison: 'at-most', by: '2027', quotas: [] },
  ]);
});

it('does not take a bound inside a name for a bound of the number', () => {
  expect(read('到2027年，每千人口拥有6岁以下儿童游戏场地数2.5个。')[0]).toMatchObject({
    target: 2.5,
    comparison: 'at-least',
  });
});

it('reads plain counts only under a year', () => {
  expect(read('2026年，力争建成2所以上带头示范的老年大学。')[0]).toMatchObject({
    name: '带头示范的老年大学',
    target: 2,
    unit: '所',
    by: '2026',
  });
  expect(read('监控录像保存不少于90日。建设2所老年大学。')).toEqual([]);
});

it.each([
  ['2026年减税不少于1.2亿元。', ['targets.unread']],
  ['2026年承保规模不低于3亿元。', []],
  ['减税不少于1.2亿元。', []],
])('asks about a bound under a year that it did not understand: %s', (text, codes) => {
  expect(targets(text).findings.map(({ code }) => code)).toEqual(codes);
});

it.each([
  ['2026年，全市计划新建口袋公园9个。', '口袋公园', 9],
  ['2026年11月底前新铺设供水主管网86公里。', '供水主管网', 86],
  ['到2027年，布局建设省级中试平台60家以上。', '省级中试平台', 60],
  ['全年新建天气雷达2部。', '天气雷达', 2],
  ['2026年站点平均间距缩小到6公里以内。', '站点平均间距', 6],
])('names what is to be reached without the verbs: %s', (text, name, target) => {
  expect(read(text)).toMatchObject([{ name, target, by: expect.stringMatching(/^202[67]$/) }]);
});

it.each([
  '2023年以来，市教育局完成了120所学校改造。',
  '2025年以来，已完成箱涵施工1.2公里、管网改造4.6公里。',
  '各学科用不少于10%的课时开展主题学习。',
])('sets no target for what was done, nor for what goes into it: %s', (text) => {
  expect(read(text)).toEqual([]);
});

it('reads quotas by locality, an abbreviated list as full names, and invents no total', () => {
  expect(
    read('各镇街要建设便民的老年食堂，溪东街道3家以上，溪西、溪北街道各2家以上，青岭镇、白石镇各1家以上。'),
  ).toEqual([
    {
      name: '老年食堂',
      target: null,
      unit: '家',
      comparison: 'at-least',
      by: null,
      quotas: [
        { units: ['溪东街道'], target: 3 },
        { units: ['溪西街道', '溪北街道'], target: 2 },
        { units: ['青岭镇', '白石镇'], target: 1 },
      ],
    },
  ]);
});

it.each([
  ['2026年内建成5个、2027年内建成8个完整社区。', ['完整社区 5个 2026', '完整社区 8个 2027']],
  [
    '2026年改造老旧小区20个，2027年启动25个，到2028年底累计完成60个。',
    ['老旧小区 20个 2026', '老旧小区 25个 2027', '老旧小区 60个 2028'],
  ],
  ['重点改造2000年底前建成的小区，每年加装电梯不少于30部。', []],
  ['整体通关时间再压缩10%。', ['整体通关时间再压缩 10% null']],
  ['2026年承保规模不低于800亿美元，海外仓数量增至40个以上。', ['承保规模 800亿美元 2026', '海外仓 40个 2026']],
  ['2026年5月底前，覆盖率达到74%以上，推出精品线路10条。', ['覆盖率 74% 2026', '精品线路 10条 2026']],
  ['力争2027年底前具备条件的建制村通公交比例达到80%。', ['具备条件的建制村通公交比例 80% 2027']],
  ['内河航道里程2027年达到1.9万公里。', ['内河航道里程 1.9万公里 2027']],
])('reads %s', (text, expected) => {
  expect(read(text).map(({ name, target, unit, by }) => `${name} ${target}${unit} ${by}`)).toEqual(expected);
});

it.each([
  ['2台', '台'],
  ['2套', '套'],
  ['1.5万亩', '万亩'],
  ['30人次', '人次'],
])('reads a quota of %s', (words, unit) => {
  expect(read(`各镇要配齐水泵，青岭镇、白石镇各${words}以上。`).at(-1)).toMatchObject({
    unit,
    quotas: [{ units: ['青岭镇', '白石镇'], target: Number.parseFloat(words) }],
  });
});

it('counts quotas behind a deadline once, and takes their name from behind the last', () => {
  const clause = '1.2026年底前，青岭镇、白石镇各建成2个，红旗街道建成4个以上便民服务点。';
  expect(read(clause)).toEqual([
    {
      name: '便民服务点',
      target: null,
      unit: '个',
      comparison: 'at-least',
      by: '2026',
      quotas: [
        { units: ['青岭镇', '白石镇'], target: 2 },
        { units: ['红旗街道'], target: 4 },
      ],
    },
  ]);
});

it('asks about quotas of which nothing says what they count', () => {
  const { indicators, findings } = targets('1.2026年底前，青岭镇、白石镇各建成2个。');
  expect(indicators).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(['targets.unread']);
});
