import { PRINTABLE } from './index.ts';

it.each([
  ['lines and tabs', '一、\t建成两家。\r\n二、', true],
  ['a mark that only says which way a text goes, as pasted dates have it', '助餐\u200e点\u200f\u061c', true],
  ['characters of two halves', '𠮷', true],
  ['a control character', '助餐\u0000点', false],
  ['half a character', '助餐\ud800点', false],
  ['what turns the direction', '助餐\u202e点', false],
  ['what shields a direction', '助餐\u2067点', false],
])('tells whether a text with %s can be printed', (_, text, can) => {
  expect(PRINTABLE.test(text)).toBe(can);
});
