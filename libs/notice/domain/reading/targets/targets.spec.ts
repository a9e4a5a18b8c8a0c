import { localClauses } from '../places/localities.ts';
import { readTargets } from './targets.ts';

const read = (text: string) => readTargets(text, [{ start: 0, end: text.length }], localClauses(text), '2026-03-01');

it('reads shares and numbers per head with the year above them', () => {
  expect(read('到2027年，全市助餐覆盖率达到92%以上，每千名老年人拥有餐位数25个，投诉率不超过3%。')).toEqual([
    { name: '助餐覆盖率', target: 92, unit: '%', comparison: 'at-least', by: '2027', quotas: [] },
    { name: '每千名老年人拥有餐位数', target: 25, unit: '个/千人', comparison: 'at-least', by: '2027', quotas: [] },
    { name: '投诉率', target: 3, unit: '%', comparison: 'at-most', by: '2027', quotas: [] },
  ]);
});

it('does not take a bound inside a name for a bound of the number', () => {
  expect(read('到2027年，每千人口拥有6岁以下儿童游戏场地数2.5个。')[0]).toMatchObject({
    target: 2.5,
    comparison: 'at-least',
  });
});

it('reads plain counts only under a year', () => {
  expect(read('2026年，力争建成2所以上带头示范的老年大学。')[0]).toMatchObject({
    name: '带头示范的老年大学',
    target: 2,
    unit: '所',
    by: '2026',
  });
  expect(read('监控录像保存不少于90日。建设2所老年大学。')).toEqual([]);
});

it('reads quotas by locality, an abbreviated list as full names, and invents no total', () => {
  expect(
    read('各镇街要建设便民的老年食堂，溪东街道3家以上，溪西、溪北街道各2家以上，青岭镇、白石镇各1家以上。'),
  ).toEqual([
    {
      name: '老年食堂',
      target: null,
      unit: '家',
      comparison: 'at-least',
      by: null,
      quotas: [
        { units: ['溪东街道'], target: 3 },
        { units: ['溪西街道', '溪北街道'], target: 2 },
        { units: ['青岭镇', '白石镇'], target: 1 },
      ],
    },
  ]);
});

it.each([
  ['2台', '台'],
  ['2套', '套'],
  ['1.5万亩', '万亩'],
  ['30人次', '人次'],
])('reads a quota of %s', (words, unit) => {
  expect(read(`各镇要配齐水泵，青岭镇、白石镇各${words}以上。`).at(-1)).toMatchObject({
    unit,
    quotas: [{ units: ['青岭镇', '白石镇'], target: Number.parseFloat(words) }],
  });
});
