import { targetsInTables } from './target-tables.ts';

it('reads the rows of a table of indicators, the last year as the one to reach', () => {
  expect(targetsInTables('指标名称\t单位\t2025年\t2028年\n托位数\t个\t2.5\t≥4.5\n事故起数\t起\t12\t不超过8\n')).toEqual(
    [
      { name: '托位数', target: 4.5, unit: '个', comparison: 'at-least', by: '2028', quotas: [] },
      { name: '事故起数', target: 8, unit: '起', comparison: 'at-most', by: '2028', quotas: [] },
    ],
  );
});

it('leaves a row that gives no number, and tables of other things', () => {
  expect(targetsInTables('指标\t2028年\n满意度\t持续提升\n')).toEqual([]);
  expect(targetsInTables('序号\t任务\t责任单位\n1\t摸底3次\t县教育局\n')).toEqual([]);
});
