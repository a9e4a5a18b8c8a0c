import { headingOf } from './index.ts';

const long = '由市民政局牵头会同有关单位对全市社区助餐点的布局建设运营补贴和食品安全进行一次全面检查';

it.each([
  ['加快社区助餐点建设。6月底前完成。', '加快社区助餐点建设'],
  ['加快社区助餐点建设', '加快社区助餐点建设'],
  ['  加快建设\n第二行', '加快建设'],
  ['市民政局牵头，会同财政、卫健部门，六月底前每个街道建成两家助餐点并投入使用', '市民政局牵头，会同财政、卫健部门'],
  [long, long.slice(0, 30)],
  ['', ''],
])('makes of %p the heading %p', (text, heading) => {
  expect(headingOf(text)).toBe(heading);
});

it('never cuts a character in half', () => {
  expect(headingOf('𠮷'.repeat(40))).toBe('𠮷'.repeat(30));
});
