import { sourceOf } from '../source-text.ts';
import { outline } from './outline.ts';

const read = (text: string) => outline(sourceOf(text));
const headings = (text: string): readonly string[] =>
  read(text).nodes.map(({ marker, heading, parent }) => `${parent ?? '-'} ${marker.printed} ${heading}`);
const codes = (text: string): readonly string[] =>
  read(text).findings.map(({ code, source }) => `${code} ${text.slice(source.start, source.end).trim()}`);

it('nests the numbers as official documents do', () => {
  expect(
    headings('一、任务\n（一）摸底。逐户走访。\n1.建档。\n（1）甲。\n①乙。\n2、回访。\n（二）整改\n二、保障'),
  ).toEqual([
    '- 一 任务',
    '0 （一） 摸底',
    '1 1 建档',
    '2 （1） 甲',
    '3 ① 乙',
    '1 2 回访',
    '0 （二） 整改',
    '- 二 保障',
  ]);
});

it('reads chapters and articles', () => {
  expect(headings('第一章 总则\n第一条 为了防汛，制定本办法。\n第十二条 本办法自发布之日起施行。')).toEqual([
    '- 第一章 总则',
    '0 第一条 为了防汛，制定本办法',
    '0 第十二条 本办法自发布之日起施行',
  ]);
});

it('takes no figure for a number', () => {
  expect(headings('3.5亿元用于防汛。\n2025年完成。\n一是巡查。\n3岁以下免费。')).toEqual([]);
});

it('finds a number whose line end was lost', () => {
  const text = '1.摸底。〔责任单位：甲局〕2.整改。3.回访。';
  expect(headings(text)).toEqual(['- 1 摸底', '- 2 整改', '- 3 回访']);
  expect(codes(text)).toEqual(['outline.break-missing 2.', 'outline.break-missing 3.']);
});

it('reports gaps, restarts and steps back, and invents no number', () => {
  expect(codes('一、甲\n三、乙\n二、丙\n一、丁')).toEqual([
    'numbering.gap 三、',
    'numbering.jump 二、',
    'numbering.restart 一、',
  ]);
});

it('reports a heading that is missing above a group', () => {
  expect(codes('1.甲\n2.乙\n1.丙\n（一）丁')).toEqual([
    'outline.heading-missing 1.',
    'outline.heading-missing 1.',
    'numbering.restart 1.',
  ]);
});

it('starts afresh after an annex, a signature or the founding of a body', () => {
  const { nodes, loose, findings } = read(
    '一、甲\n某市教育局\n2025年3月2日\n附件\n一、乙\n建立某市防汛工作联席会议制度。\n一、丙',
  );
  expect(nodes.map(({ part, end, start }) => [part, end - start])).toEqual([
    [0, 3],
    [3, 3],
    [4, 3],
  ]);
  expect(loose).toHaveLength(4);
  expect(findings).toEqual([]);
});

it('counts on beyond a hundred articles and ten thousand items', () => {
  expect(headings('第一百条 甲。\n第一百零一条 乙。').map((each) => each.slice(2))).toEqual([
    '第一百条 甲',
    '第一百零一条 乙',
  ]);
  expect(headings('9999.甲。\n10000.乙。').map((each) => each.slice(2))).toEqual(['9999 甲', '10000 乙']);
});
