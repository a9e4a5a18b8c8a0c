import { inLines } from './in-lines.ts';

it('leaves alone what fits', () => {
  expect(inLines('养老服务联席会议', 20)).toEqual(['养老服务联席会议']);
});

it('parts a text into even lines, and cuts no word in two', () => {
  const lines = inLines('临江市基本养老服务体系建设和农村互助养老设施改造提升工作', 20);
  expect(lines).toEqual(['临江市基本养老服务体系建设', '和农村互助养老设施改造提升工作']);
});

it('begins no line with a mark that closes, and ends none with one that opens', () => {
  const [first = '', second = ''] = inLines('关于贯彻落实《养老机构管理办法（试行）》的若干意见', 16);
  expect(first).not.toMatch(/[《（]$/u);
  expect(second).not.toMatch(/^[》）的]/u);
});

it('cuts what is longer than a line where the line ends', () => {
  expect(inLines('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

it.each([2, 7, 16, 20])('loses nothing, and has no line of more than %d', (longest) => {
  const text = '临江市基本养老服务体系建设和农村互助养老设施改造提升工作联席会议第一次全体会议纪要';
  const lines = inLines(text, longest);
  expect(lines.join('')).toBe(text);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(longest);
});
