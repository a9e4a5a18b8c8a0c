import { numbered } from './numbered.ts';

it.each([
  ['二 （三） 1', '二、（三）1.建设助餐点'],
  ['一', '一、建设助餐点'],
  ['（二）', '（二）建设助餐点'],
  ['3', '3.建设助餐点'],
  ['一、（二）3（1）', '一、（二）3（1）建设助餐点'],
  ['批1', '批1　建设助餐点'],
  ['第1期（2）', '第1期（2）建设助餐点'],
  ['', '建设助餐点'],
])('puts the number %s before its heading', (number, printed) => {
  expect(numbered(number, '建设助餐点')).toBe(printed);
});
