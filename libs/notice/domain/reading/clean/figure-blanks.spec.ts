import { drafted } from '../../../testing/index.ts';
import { readText } from '../read-notice.ts';
import { originOf, sourceOf } from '../source-text.ts';
import { closeFigures } from './figure-blanks.ts';

const closed = (text: string): string => closeFigures(sourceOf(text)).source.text;

it.each([
  ['2027年 6月底前完成', '2027年6月底前完成'],
  ['2027 年6月底前完成', '2027年6月底前完成'],
  ['2027 年 6 月 30 日前完成', '2027年6月30日前完成'],
  ['2027年12月 底前完成', '2027年12月底前完成'],
  ['2027　年　第 三 季度', '2027年第三季度'],
  ['二〇二六 年 四 月 三 日', '二〇二六年四月三日'],
  ['清理，6 月 15 日前完成', '清理，6月15日前完成'],
  ['于 2026 年 6 月底前完成', '于2026年6月底前完成'],
  ['自印发之日起 30 日内', '自印发之日起30日内'],
  ['新增高新技术企业 60 家以上', '新增高新技术企业60家以上'],
  ['覆盖率达到 95 %', '覆盖率达到95%'],
  ['储备编织袋 20 万条', '储备编织袋20万条'],
])('closes the blanks in %s', (text, expected) => {
  expect(closed(text)).toBe(expected);
});

it.each(['临溪市人民政府 2026年4月3日', '1 个人所得税', '2024年 2025年', '任务\t 6\t月', '2026年\n6月'])(
  'leaves the blanks in %j',
  (text) => {
    expect(closeFigures(sourceOf(text))).toEqual({ source: sourceOf(text), findings: [] });
  },
);

it('keeps whoever signs apart from the day', () => {
  expect(closed('临溪市人民政府 2026 年 4 月 3 日\n')).toBe('临溪市人民政府 2026年4月3日\n');
});

it('tells how many it closed, and maps what follows to its own place', () => {
  const text = '于 2027 年 6 月底前建成。';
  const { source, findings } = closeFigures(sourceOf(text));
  const at = source.text.indexOf('建成');
  const { start, end } = originOf(source, at, at + 2);
  expect(text.slice(start, end)).toBe('建成');
  expect(findings).toMatchObject([{ code: 'clean.blanks', source: { start: 1, end: 11 } }]);
});

it('reads a notice that is set so like one that is not', () => {
  const spaced =
    '临溪市人民政府办公室关于巡查的通知\n一、巡查。2027 年 6 月底前完成。（市水利局）\n二、排查。（牵头单位：市水利局；完成时限：2027年 9 月30日）\n三、培育。2027 年新增高新技术企业 60 家。（市科技局）\n临溪市人民政府办公室\n2026 年 4 月 3 日';
  const plain = spaced.replaceAll(' ', '');
  const { items, indicators, issuedOn } = drafted(readText(spaced));
  const expected = drafted(readText(plain));
  expect(items.map(({ due, text, units }) => ({ due, text, units }))).toEqual(
    expected.items.map(({ due, text, units }) => ({ due, text, units })),
  );
  expect(items.map(({ due }) => due?.on)).toEqual(['2027-06-30', '2027-09-30', undefined]);
  expect([indicators, issuedOn]).toEqual([expected.indicators, '2026-04-03']);
  expect(indicators).toMatchObject([{ target: 60, unit: '家', by: '2027' }]);
});
