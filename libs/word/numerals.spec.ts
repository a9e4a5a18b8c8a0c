import { chineseNumeral } from './numerals.ts';

it('counts as resolutions are counted', () => {
  expect([1, 9, 10, 11, 19, 20, 21, 99, 100].map(chineseNumeral)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '十九',
    '二十',
    '二十一',
    '九十九',
    '100',
  ]);
});
