import { fullName } from './full-name.ts';

it.each([
  ['县教育局', '云台县', '云台县教育局'],
  ['市市场监督管理局', '安陵市', '安陵市市场监督管理局'],
  ['自治州教育局', '青河自治州', '青河自治州教育局'],
  ['城关镇人民政府', '云台县', '云台县城关镇人民政府'],
  ['江北街道办事处', '临江市', '临江市江北街道办事处'],
])('puts %s of %s where it is', (name, place, full) => {
  expect(fullName(name, place)).toBe(full);
});

it.each([
  ['云台县教育局', '云台县'],
  ['云台县教育局', '安陵市'],
  ['云台县城关镇人民政府', '安陵市'],
  ['市教育局', '云台县'],
  ['教育部', '云台县'],
  ['市场监督管理局', '安陵市'],
  ['乡村振兴集团有限公司', '云台县'],
  ['县教育局', null],
])('leaves %s in a notice of %s as it is', (name, place) => {
  expect(fullName(name, place)).toBe(name);
});
