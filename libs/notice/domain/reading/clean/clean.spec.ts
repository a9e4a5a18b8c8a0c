import { originOf } from '../source-text.ts';
import { clean } from './index.ts';

const codesOf = (text: string): readonly string[] => clean(text).findings.map(({ code }) => code);

it('removes runs of decorative glyphs, and shows each with its place', () => {
  const { source, findings } = clean('开展摸底❀☀,建立台账❀☀。');
  expect(source.text).toBe('开展摸底，建立台账。');
  expect(findings.filter(({ code }) => code === 'clean.glyphs').map((found) => found.source)).toEqual([
    { start: 4, end: 6 },
    { start: 11, end: 13 },
  ]);
});

it('keeps a lone mark of the author, signs of measure and the zero of dates', () => {
  const text = '★1.建成3000㎡场馆，室温不低于18℃，自二○二五年起施行。';
  expect(clean(text).source.text).toBe(text);
  expect(codesOf(text)).toEqual([]);
});

it('removes a single glyph that keeps standing beside punctuation', () => {
  expect(clean('甲❖，乙❖，丙❖。').source.text).toBe('甲，乙，丙。');
});

it('keeps the marks of a matrix and of the note that explains them, and rows that stand together', () => {
  const text = '任务\t市水利局\t市民政局\n巡查\t●\t▲\n排查\t▲\t●\n注：●为牵头单位，▲为配合单位。';
  expect(clean(text).source.text).toBe(text);
});

it('removes zero-width characters', () => {
  const { source, findings } = clean('市\u200b民政局\ufeff负责。');
  expect(source.text).toBe('市民政局负责。');
  expect(findings.map(({ message }) => message)).toEqual([
    'Removed an invisible character · 已去除不可见字符：U+200B',
    'Removed an invisible character · 已去除不可见字符：U+FEFF',
  ]);
});

it('evens widths beside Chinese, and leaves times, addresses and figures alone', () => {
  expect(clean('一、目标:达到９５％以上(含),12:30前见http://a.cn:80/x。').source.text).toBe(
    '一、目标：达到95%以上（含），12:30前见http://a.cn:80/x。',
  );
});

it('leaves the lines of the page out and keeps those of the notice', () => {
  const { source, furniture } = clean(
    '首页 机构 新闻 公开 服务 互动\n关于做好防汛工作的通知\n来源：市水利局 字体：大 中 小\n各镇：\n一、巡查堤防。\n【打印】 【关闭】\n上一篇：招聘启事',
  );
  expect(source.text.split('\n').filter((line) => line !== '')).toEqual([
    '关于做好防汛工作的通知',
    '各镇：',
    '一、巡查堤防。',
  ]);
  expect(furniture).toHaveLength(4);
});

it('removes an advertised name that the furniture shows and that interrupts unrelated sentences', () => {
  const { source, findings } = clean(
    '星河娱乐网站|某市防汛通知\n一、巡查堤防星河娱乐网站，排查险段。\n二、储备砂石星河娱乐网站、土工布。\n三、演练转移。',
  );
  expect(source.text).toContain('一、巡查堤防，排查险段。\n二、储备砂石、土工布。');
  const places = findings.filter(({ code }) => code === 'clean.advertising');
  expect(places.map((found) => found.source.end - found.source.start)).toEqual([6, 6]);
});

it('removes a recurring advertised name that no furniture shows, with a warning', () => {
  const { source, findings } = clean(
    '一、巡查堤防云豹娱乐城，排查。\n二、储备砂石云豹娱乐城。\n三、演练云豹娱乐城、转移。',
  );
  expect(source.text).toBe('一、巡查堤防，排查。\n二、储备砂石。\n三、演练、转移。');
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});

it('keeps a column of the government site that the notice speaks of, however often', () => {
  const text =
    '首页 政府网站 政务公开 办事 互动 数据\n一、推进政务公开，办好政府网站。\n二、深化政务公开。\n三、检查政府网站、宣传政务公开。';
  expect(clean(text).source.text.trim()).toBe(text.split('\n').slice(1).join('\n'));
});

it('removes a run of brand clauses at the head of a paragraph', () => {
  const { source } = clean('q7星河官网|星河q7登录|防汛方案\nq7星河,星河娱乐。星河q7登录,现将方案印发给你们,请落实。');
  expect(source.text.trim()).toBe('现将方案印发给你们，请落实。');
});

it('joins lines that a page width broke, and not those that their author ended', () => {
  expect(clean('一、目标\n（责任单位：市教育局、\n民政局）\n二、任务').source.text).toBe(
    '一、目标\n（责任单位：市教育局、民政局）\n二、任务',
  );
});

it('maps what remains back to the original', () => {
  const original = '来源：甲报\r\n１.开展❀☀摸底❀☀,建立❀☀台账。';
  const { source } = clean(original);
  const at = source.text.indexOf('台账');
  const { start, end } = originOf(source, at, at + 2);
  expect(original.slice(start, end)).toBe('台账');
});

it.each([
  '2.督促网站办理ICP备案。（责任单位：市委网信办）',
  '（三）推广扫一扫挪车服务。',
  '3.来源：整合各级补助资金。',
])('keeps what a notice says in the words of a page: %s', (line) => {
  expect(clean(`1.甲。\n${line}\n4.乙。`).source.text).toContain(line);
});

it.each(['京ICP备12345678号-1', '版权所有：某某市人民政府', '扫一扫在手机打开当前页'])('drops %s', (line) => {
  expect(clean(`1.甲。\n${line}\n2.乙。`).source.text).not.toContain(line);
});

it('takes a page number with its blank lines out of the sentence that it stands in', () => {
  expect(clean('（六）县卫健局负责规范诊疗行为，对查实\n\n— 2 —\n\n的违规机构依法处理。').source.text).toBe(
    '（六）县卫健局负责规范诊疗行为，对查实的违规机构依法处理。',
  );
});

it('removes the address of a site that stands in a list, and keeps one to which readers are sent', () => {
  expect(clean('责任单位：市公安局、www.gwen1.com市民政局。').source.text).toBe('责任单位：市公安局、市民政局。');
  const sent = '请登录www.gwen1.com查询，或见www.linxi.gov.cn公告。';
  expect(clean(sent).source.text).toBe(sent);
});

it('keeps five issuers side by side, which are no columns of a site', () => {
  const text = '市教育局 市财政局 市水利局 市公安局 市民政局\n关于印发方案的通知\n一、甲。';
  expect(clean(text).source.text).toBe(text);
});
