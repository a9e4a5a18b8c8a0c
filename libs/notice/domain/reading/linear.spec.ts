import { readText } from './read-notice.ts';

/**
 * Characters that regular expressions walk over and slices copy: what reading spends its time on, counted. What an expression
 * tries and gives up is not: that none of them tries too much is held in `test/notices/expressions.spec.ts`.
 */
const workOf = (task: () => unknown): number => {
  const { exec } = RegExp.prototype;
  const { slice } = String.prototype;
  let work = 0;
  RegExp.prototype.exec = function (input: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, input);
    const upTo = found ? found.index + found[0].length : this.sticky ? from : input.length;
    work += 1 + Math.max(0, upTo - from);
    return found;
  };
  String.prototype.slice = function (start, end) {
    const part = slice.call(this, start, end);
    work += 1 + part.length;
    return part;
  };
  try {
    task();
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.slice = slice;
  }
  return work;
};

/** How many times as much work four times as much text makes. */
const growth = (task: (text: string) => unknown, pattern: string): number =>
  workOf(() => task(pattern.repeat(1600))) / workOf(() => task(pattern.repeat(400)));

it.each([
  ['items', '1.摸底。（责任单位：市教育局、妇联；完成时限：2025年底前）\n'],
  ['items on one line', '1.摸底，（责任单位：市教育局、妇联）'],
  ['a list of names', '（责任单位：市教育局、某某集团、'],
  ['brackets that never close', '（责任单位：'],
  ['lines that end nowhere', '加强管理，\n'],
  ['sentences with a verb', '（市教育局牵头，市民政局配合）'],
  ['dirt', '甲★✿，\u200B乙K8国际首页★✿。'],
  ['page furniture', '来源：K8首页 甲乙\n'],
  ['numbers', '一、甲\n（一）乙\n1.丙\n①丁\n'],
  ['towns', '青岭镇、白石镇各1家以上，'],
  ['bodies', '建立甲乙联席会议制度。\n一、主要职能。甲。\n成员：市教育局。\n（一）教育局负责甲。\n'],
  ['times', '完成时限：2025年6月底前，2026年6月底前、'],
  ['rows of a table', '序号\t任务\t责任单位\t完成时限\n1\t巡查\t市教育局、妇联\t2025年底\n'],
  ['sentences that charge', '1.市教育局负责排查，会同市财政局于6月底前完成。\n'],
  ['paragraphs without a number', '市教育局负责排查，6月底前完成。\n'],
  ['stated rules', '1.巡查。（责任单位：市教育局、市水利局，列第一位的为牵头单位）\n'],
  ['targets and quotas', '2026年新建公园9个，覆盖率达到92%，青岭镇、白石镇各2个以上。\n'],
  ['rules of bodies', '建立甲乙联席会议制度。\n一、工作规则。会议由召集人主持，可邀请专家参加，形成纪要。\n'],
  ['persons without line ends', '成员：王　芳 市财政局副局长张　静 市民政局局长'],
  ['times in figures', '完成时限：2025.3-2025.12，每年3月、9月底前，“十四五”期间、'],
  ['labels in other forms', '1.甲。【责任单位】市教育局\n牵头单位\n市水利局\n责任单位为市财政局，'],
  ['plain characters', '甲'],
])('does four times the work for four times as many %s', (_name, pattern) => {
  expect(growth(readText, pattern)).toBeLessThan(5);
});

it('would notice work that grows with the square of the text', () => {
  const quadratic = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) text.slice(at);
  };
  expect(growth(quadratic, '甲')).toBeGreaterThan(12);
});
