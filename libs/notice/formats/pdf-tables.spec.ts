import type { DrawnRule } from './pdf-rules.ts';
import { type Piece, tablesFramedBy } from './pdf-tables.ts';

const across = (at: number, from = 0, to = 300): DrawnRule => ({ direction: 'across', at, from, to });
const down = (at: number, from: number, to: number): DrawnRule => ({ direction: 'down', at, from, to });
const piece = (text: string, x: number, y: number, width = 10 * text.length): Piece => ({
  text,
  x,
  y,
  width,
  height: 10,
});

/** Three columns of 100 points, rows of 20 from 100 down. */
const columns = (high: number, low: number) => [0, 100, 200, 300].map((at) => down(at, low, high));

const rowsOf = (rules: readonly DrawnRule[], pieces: readonly Piece[]) =>
  tablesFramedBy(rules, pieces).map(({ rows }) => rows);

it('repeats in every row what covers several, where no rule is between', () => {
  const rules = [...columns(100, 40), across(100), across(80), across(60, 100, 300), across(40)];
  const pieces = [
    piece('任务', 5, 85),
    piece('单位', 105, 85),
    piece('时限', 205, 85),
    piece('托育', 5, 55),
    piece('市教育局', 105, 65),
    piece('长期', 205, 65),
    piece('市民政局', 105, 45),
    piece('每年', 205, 45),
  ];
  expect(rowsOf(rules, pieces)).toEqual([['任务\t单位\t时限', '托育\t市教育局\t长期', '托育\t市民政局\t每年']]);
});

it('takes a piece apart that runs over several columns', () => {
  const rules = [...columns(100, 60), across(100), across(80), across(60)];
  const pieces = [piece('甲', 5, 85), piece('市教育局            市民政局', 105, 65, 140)];
  expect(rowsOf(rules, pieces)).toEqual([['甲\t\t', '\t市教育局\t市民政局']]);
});

it('joins the lines of a cell that its width broke, and keeps apart those that its author ended', () => {
  const rules = [...columns(100, 40), across(100), across(80), across(40)];
  const pieces = [
    piece('单位', 105, 85),
    piece('市人力资源和社会保', 105, 65, 90),
    piece('障局', 105, 52),
    piece('市教育局', 205, 65),
    piece('市民政局', 205, 52),
  ];
  expect(rowsOf(rules, pieces)).toEqual([['\t单位\t', '\t市人力资源和社会保障局\t市教育局 市民政局']]);
});

it('tells two tables on a page apart, and takes a box round one text for none', () => {
  const rules = [
    ...columns(200, 160),
    ...[200, 180, 160].map((at) => across(at)),
    ...columns(100, 60),
    ...[100, 80, 60].map((at) => across(at)),
    ...[down(0, 10, 40), down(300, 10, 40), across(40), across(10)],
  ];
  const pieces = [piece('甲', 5, 185), piece('乙', 5, 85), piece('框', 5, 20)];
  expect(rowsOf(rules, pieces)).toEqual([
    ['甲\t\t', '\t\t'],
    ['乙\t\t', '\t\t'],
  ]);
});
