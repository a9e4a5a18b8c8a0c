import { isPersonCell, quotedWithoutPersons } from './person-cells.ts';

it.each([
  '李文涛',
  '王 芳、赵明',
  '李文涛 3180012',
  '13800138000',
  '3180012、3180013',
  '0543-3180012',
  '欧阳修文',
  '高翔',
  '安宁、方敏',
])('tells that %s holds nobody but persons', (cell) => {
  expect(isPersonCell(cell)).toBe(true);
});

it.each([
  '',
  '分管副市长',
  '市教育局',
  '网格员',
  '物业公司',
  '石桥镇',
  '2026',
  '12',
  '王家村',
  '另行通知',
  '高新区',
  '安全',
  '党支书',
  '方案组',
])('leaves %s, which names nobody', (cell) => {
  expect(isPersonCell(cell)).toBe(false);
});

it('leaves persons out of what a finding quotes, in whatever row they stand', () => {
  expect(quotedWithoutPersons('Told · 已读：组织高考\t李文涛\n加强培训\t王芳\t3180012')).toBe(
    'Told · 已读：组织高考\t（略）\n加强培训\t（略）\t（略）',
  );
});
