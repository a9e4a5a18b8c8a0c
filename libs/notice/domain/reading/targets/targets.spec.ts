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

it('tells how large a thing is from how many there are to be', () => {
  expect(read('到2027年，培育年营收10亿元以上的企业12家。')).toMatchObject([
    { name: '年营收10亿元以上的企业', target: 12, unit: '家', comparison: 'at-least' },
  ]);
});

it('names what is counted without the verb, and money that comes in', () => {
  expect(read('到2028年底，全区盘活低效用地3200亩，工业企业亩均税收达到28万元。')).toMatchObject([
    { name: '低效用地', target: 3200, unit: '亩' },
    { name: '工业企业亩均税收', target: 28, unit: '万元' },
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
  ['2026年筹集资金不少于12亿元。', '筹集资金 ≥12亿元 2026'],
  ['2026年发放消费券5000万元。', '发放消费券 ≥5000万元 2026'],
  ['2026年完成投资12亿元以上。', '投资 ≥12亿元 2026'],
  ['到2027年，产业规模达到500亿元。', '产业规模 ≥500亿元 2027'],
  ['2026年培训养老护理员不少于500人次。', '养老护理员 ≥500人次 2026'],
  ['每年培训养老护理员300人次。', '养老护理员 ≥300人次 null'],
  ['2026年服务企业不少于500家次。', '服务企业 ≥500家次 2026'],
  ['2026年覆盖不少于20个行业。', '行业 ≥20个 2026'],
  ['2026年新增普惠托位3000个。', '普惠托位 ≥3000个 2026'],
  ['2026年新建养老床位不少于200张。', '养老床位 ≥200张 2026'],
  ['2026年底前，每个镇建成1个以上综合服务中心。', '综合服务中心 ≥1个 2026'],
  ['2026年新增绿地30公顷。', '绿地 ≥30公顷 2026'],
  ['2026年实施10项重点工程。', '重点工程 ≥10项 2026'],
  ['2026年制定地方标准8项。', '地方标准 ≥8项 2026'],
  ['2026年举办招聘会50场。', '招聘会 ≥50场 2026'],
  ['2026年抽检食品4.5批次/千人。', '抽检食品 ≥4.5批次/千人 2026'],
  ['到2026年底，全市森林覆盖率稳定在45%左右。', '森林覆盖率 ≥45% 2026'],
  ['到2027年，覆盖率提高到95%。', '覆盖率 ≥95% 2027'],
  ['到2027年，投诉率下降到3%以下。', '投诉率 ≤3% 2027'],
  ['到2027年，单位能耗下降15%。', '单位能耗下降 ≥15% 2027'],
  ['2026年接待游客突破1500万人次。', '接待游客 ≥1500万人次 2026'],
  ['2026年办理时限压缩至3个工作日以内。', '办理时限 ≤3个工作日 2026'],
  ['到2026年，平均办理时间不超过15分钟。', '平均办理时间 ≤15分钟 2026'],
  ['2026年PM2.5浓度控制在35微克/立方米以内。', 'PM2.5浓度 ≤35微克/立方米 2026'],
  ['到2030年，每千人口拥有执业医师3.5名。', '每千人口拥有执业医师 ≥3.5名/千人 2030'],
  ['2026年引进亿元以上项目30个。', '亿元以上项目 ≥30个 2026'],
  ['2026年培育“专精特新”企业50户左右。', '“专精特新”企业 ≥50户 2026'],
  ['到2027年，全市电子商务交易额达到1.8万亿元。', '电子商务交易额 ≥1.8万亿元 2027'],
])('of %s writes down %s', (text, expected) => {
  const written = read(text).map(
    ({ name, target, unit, by, comparison }) => `${name} ${comparison === 'at-most' ? '≤' : '≥'}${target}${unit} ${by}`,
  );
  expect(written).toEqual([expected]);
});

it.each([
  '2026年事故起数同比下降10%以上。',
  '2025年，全市接待游客1200万人次。',
  '截至2025年底，全市建成公园120个。',
  '目前全市有养老机构56家，床位8000张。',
  '现有注册志愿者12万名。',
  '近三年累计改造小区200个。',
  '执行GB 50016—2014标准，间距不小于6米。',
  '食品留样不少于125克，保存48小时以上。',
  '按照每平方米不超过200元的标准补助。',
  '给予每家企业不超过50万元奖励。',
  '2026年对获评企业一次性奖励20万元。',
  '小区按每百户不少于15平方米配建用房。',
  '2026年，市级财政安排补助资金3000万元。',
  '2023年10月，市政府投入2亿元建成中心。',
  '2026年完成国家下达的5.2万吨减排任务。',
  '2026年底前，全市90%以上的行政村建成服务站。',
  '2022年底前逐项梳理形成9项清单。',
])('sets no target for %s', (text) => {
  expect(read(text)).toEqual([]);
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

it('shares a total out among districts that are called after a quarter of the city', () => {
  expect(read('到2027年，建成服务中心24个，其中东城区6个、西城区6个、沙县12个。')).toMatchObject([
    {
      name: '服务中心',
      target: 24,
      quotas: [{ units: ['东城区'] }, { units: ['西城区'] }, { units: ['沙县'], target: 12 }],
    },
  ]);
});

it('asks about shares of which one is no place that is known, and takes none of them for a target', () => {
  const { indicators, findings } = targets('2026年建设充电桩8000个，其中城区5000个、沙县3000个。');
  expect(indicators).toMatchObject([{ name: '充电桩', target: 8000, quotas: [] }]);
  expect(findings.map(({ code }) => code)).toEqual(['targets.unread']);
});

it('names what is shared out behind a label by the line above it', () => {
  expect(read('三、新建农村公路80公里\n建设内容：其中青岭镇30公里、白石镇50公里。')).toMatchObject([
    { name: '农村公路', target: 80, quotas: [{ target: 30 }, { target: 50 }] },
  ]);
});

it('asks nothing about a total without a year that its shares make a target', () => {
  const { indicators, findings } = targets('建成园区3个，其中青岭镇2个、白石镇1个。');
  expect(indicators).toMatchObject([{ name: '园区', target: 3, quotas: [{ target: 2 }, { target: 1 }] }]);
  expect(findings).toEqual([]);
});

it('names what is counted per head without the heads', () => {
  expect(read('食品检验量达到每千人5批次。')).toMatchObject([{ name: '食品检验量', unit: '批次/千人' }]);
});

it.each(['新增学位900个，2026年8月底前完成。', '建设充电桩8000个。', '组织培训5000人次。', '改造老旧小区12个'])(
  'asks about a count without a year: %s',
  (text) => {
    const { indicators, findings } = targets(text);
    expect(indicators).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['targets.unread']);
  },
);

it.each(['新建小区按每百户20平方米配建。', '建成第三小学等3所学校。', '建成区有1.3万户。', '组织召开会议，每年2次。'])(
  'asks nothing about %s',
  (text) => {
    expect(targets(text)).toEqual({ indicators: [], findings: [] });
  },
);
