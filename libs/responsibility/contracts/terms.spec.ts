import { rhythmIn } from './terms.ts';

it.each([
  ['每年11月底前', 'year', '11-30'],
  ['每年11月底前报送进展', 'year', '11-30'],
  ['每年2月底', 'year', '02-28'],
  ['每年3月15日前', 'year', '03-15'],
  ['每年', 'year', null],
  ['每半年', 'half-year', null],
  ['每季度', 'quarter', null],
  ['每个季度末', 'quarter', null],
  ['每月25日前', 'month', '25'],
  ['每月5日前', 'month', '05'],
  ['按月报送', 'month', null],
  ['每周一', 'week', null],
  ['长期坚持', null, null],
  ['持续推进', null, null],
])('reads %s as every %s, by %s', (words, every, by) => {
  expect(rhythmIn(words)).toEqual({ every, by });
});
