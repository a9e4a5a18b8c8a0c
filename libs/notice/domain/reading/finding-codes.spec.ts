import { drafted, encoded } from '../../testing/index.ts';
import type { NoticeDraft } from './draft.ts';
import { type FindingCode, findingKinds } from './finding-codes.ts';
import { readNotice } from './read-notice.ts';

const title = '临溪市人民政府办公室关于印发防汛工作方案的通知';
const founding = '附件\n临溪市防汛工作联席会议制度\n一、主要职能\n统筹防汛。\n';
const sites = 'q7星河官网|星河q7登录|防汛方案\n';

/** For every code a notice that makes the reading find it. */
const notices: Readonly<Record<FindingCode, string | Uint8Array>> = {
  'decode.damaged': new TextEncoder().encode(`${'一、市水利局负责巡查堤防。\n'.repeat(20)}局`).slice(0, -1),
  'clean.invisible': '市\u200b水利局负责巡查。',
  'clean.glyphs': '巡查❀☀，排查。',
  'clean.width': '巡查,排查。',
  'clean.blanks': '2026 年 6 月底前巡查。',
  'clean.furniture': '1.巡查。\n上一篇：招聘启事',
  'clean.advertising': `${sites}星河q7,星河娱乐q7。市水利局负责巡查。`,
  'clean.advertising-by-form': '巡查云豹娱乐城，排查。\n储备云豹娱乐城。\n演练云豹娱乐城、转移。',
  'clean.line-break': '1.巡查。（责任单位：市水利局、\n市应急局）',
  'clean.break-restored': `${'1.摸底。'.padEnd(200, '甲')}。2.整改。${'乙'.repeat(200)}`,
  'clean.more': '甲\u200b'.repeat(10_001),
  'outline.break-missing': '1.巡查。（责任单位：市水利局）2.排查。',
  'outline.heading-missing': '1.甲。\n2.乙。\n1.丙。\n（一）丁。',
  'numbering.restart': '1.甲。\n2.乙。\n1.丙。',
  'numbering.gap': '1.甲。\n3.乙。',
  'numbering.jump': '1.甲。\n3.乙。\n2.丙。',
  'items.left-out': '一、巡查。（责任单位：市水利局）\n二、保障措施\n（一）加强领导。各级要高度重视。',
  'items.unnumbered': '1.摸底。（责任单位：市教育局）\n请各单位于2026年6月20日前报送名单。',
  'items.of-body': '1.防汛指挥部成员单位职责\n（1）市水利局负责巡查。',
  'parties.unclosed': '1.巡查（责任单位：市水利局、市应急局',
  'parties.first-leads': '1.巡查。（责任单位：市水利局、市应急局，列第一位的为牵头单位）',
  'parties.inherited': '一、巡查（市水利局负责）\n1.甲。\n2.乙。',
  'parties.from-sentence': '1.市水利局负责巡查。',
  'parties.in-safeguard': '一、巡查。（责任单位：市水利局）\n二、保障措施\n（一）加强资金保障。市财政局要安排资金。',
  'parties.person': '1.巡查。（责任领导：某副市长）',
  'parties.overseer': '1.巡查。（责任单位：市水利局）\n督导单位：市政府督查室',
  'parties.open-ended': '1.巡查。（责任单位：市水利局等部门）',
  'parties.unread': '1.巡查。（责任单位：另行通知）',
  'parties.acting': '1.巡查。市气象局及时发布预警。（责任单位：市水利局）',
  'parties.named': '1.巡查堤防，与市教育局对接。（责任单位：市水利局）',
  'parties.local-departments': '1.甲。（责任单位：市民政局，各县（市、区）民政局）',
  'parties.local': '1.巡查。（责任单位：青岭镇人民政府）',
  'tables.drawn': '任务|牵头单位\n巡查|市水利局',
  'tables.without-columns': '序号  重点任务  牵头单位  责任单位\n1 巡查 市水利局 市应急局',
  'tables.assumed': '巡查堤防\t市水利局\n排查隐患\t市应急局',
  'tables.units-unread': '项目\t谁来办\n修路\t市水利局\n植树\t市民政局',
  'names.unknown': '1.巡查。（责任单位：市城投集团）',
  'names.one-of-several': '1.巡查。（责任单位：市大数据局）',
  'names.two': '1.巡查。（责任单位：市交通运输局（市水利局）、市应急局）',
  'names.alike': '1.巡查。（责任单位：市自然资源局）\n2.收储。（责任单位：市自然资源和规划局）',
  'collectives.no-members': '1.巡查。（责任单位：各县（市、区）人民政府）',
  'times.several': '1.2025年6月底前出台，2025年底前完成。（责任单位：市水利局）',
  'times.unread': '1.摸底，三个月内完成。（责任单位：市教育局）',
  'times.recurring': '1.每季度通报一次水情。（责任单位：市水利局）',
  'times.unclear': '1.巡查。（责任单位：市水利局；完成时限：2026年汛期前）',
  'times.year-assumed': `${title}\n1.巡查。（责任单位：市水利局；完成时限：9月底前）\n2025年3月8日`,
  'targets.unread': '1.2026年减税不少于1.2亿元。（责任单位：市水利局）',
  'head.title-missing': '市水利局负责巡查。',
  'head.title-cited': '现将《关于做好防汛工作的实施意见》印发给你们。',
  'head.number-missing': title,
  'head.issuer-missing': '防汛工作方案',
  'head.issuer-from-page': '某网站|云台县人民政府办公室印发《关于做好\n现将《关于做好防汛工作的实施意见》印发给你们。',
  'head.date-missing': title,
  'body.part-missing': `${founding}二、成员单位\n成员：市水利局、市应急局。\n`,
  'body.several-convenors': `${founding}召集人：王某某 副市长\n李某某 市水利局局长\n成员：市应急局。\n`,
  'body.in-passing': '一、加强领导。成立防汛工作领导小组，由市长任组长。',
  'body.unread': `${founding}成员：王某某 副市长\n李某某 市水利局局长\n`,
  'body.heading-missing': `${founding}成员：市水利局、市应急局。\n（一）水利局负责调度。\n`,
  'body.duty-of-stranger': `${founding}成员：市水利局、市应急局。\n（一）民政局负责救助。\n`,
  'body.member-without-duty': `${founding}成员：市水利局、市应急局。\n（一）水利局负责调度。\n`,
  'persons.omitted': '1.巡查，由副市长王建国包保。（责任单位：市水利局）',
  'notice.kind-assigns-nothing': '关于召开听证会的公告\n1.巡查。（责任单位：市水利局）',
  'notice.no-items': title,
};

const read = (notice: string | Uint8Array): NoticeDraft =>
  drafted(readNotice(typeof notice === 'string' ? encoded['UTF-8'](notice) : notice));

it.each(Object.entries(notices))('finds %s where it is to be found', (code, notice) => {
  expect(read(notice).findings.map((found) => found.code)).toContain(code);
});

it('tells once what is to be told once, and the rest at every place', () => {
  const twice = read('1.甲。（责任单位：市城投集团等部门）\n2.乙。（责任单位：市城投集团等部门）').findings;
  const times = (code: FindingCode): number => twice.filter((found) => found.code === code).length;
  expect([times('names.unknown'), times('parties.open-ended')]).toEqual([1, 2]);
  expect(findingKinds['names.unknown'].once).toBe(true);
});
