import type { UnitId } from '#kernel';
import type { Indicator, ItemDocument } from '../contracts/index.ts';
import { duty } from '../testing/duty.ts';
import { civilAffairs } from '../testing/item.ts';
import { situationContent } from './content-of-situation.ts';
import { type SituationTemplate, situationTemplate } from './situation-template.ts';

const report = {
  ...{ reportId: 'p1', text: '已完成\n选址。', percent: 90, problem: null, nextStep: null, indicators: [] },
  ...{ noChange: false, at: '2026-02-01T02:00:00.000Z' as never },
};

const rowOf = (
  varied: Parameters<typeof duty>[0],
  said: Partial<Pick<ItemDocument, 'indicators' | 'terms'>> = {},
  words: Partial<SituationTemplate['words']> = {},
) => {
  const reported = { ...duty(varied), light: 'green', meaning: '正常推进' } as const;
  const item = { itemId: reported.itemId, number: '一', heading: '建设助餐点', indicators: [], terms: null, ...said };
  const { rows } = situationContent(
    {
      body: { bodyId: 'b1', name: '联席会议' },
      units: { [civilAffairs]: '市民政局' } as Record<UnitId, string>,
      items: [item as never],
      duties: [reported],
      day: '2026-02-02' as never,
      position: 9,
    },
    { ...situationTemplate, words: { ...situationTemplate.words, ...words } },
  );
  return rows[0];
};

const progressOf = (varied: Parameters<typeof duty>[0], indicators: readonly Indicator[] = []) =>
  rowOf(varied, { indicators })?.progress;

it('says when a duty is due: on its day, at the time that its source says, or that nobody has said', () => {
  const terms = { time: '每年11月底前', collectives: [] };
  const ofUnit = { dueOn: null, longTerm: true };
  expect(rowOf({ dueOn: '2026-06-30' as never, longTerm: false }, { terms })?.due).toBe('2026年6月30日');
  expect(rowOf(ofUnit, { terms })?.due).toBe('每年11月底前');
  expect(rowOf(ofUnit, { terms: { ...terms, time: null } })?.due).toBe('长期坚持');
  expect(rowOf(ofUnit)?.due).toBe('长期坚持');
  expect(rowOf({ ...ofUnit, longTerm: false }, { terms })?.due).toBe('未定');
});

it('says how far a duty is in the words of its last report', () => {
  expect(progressOf({ percent: 90, lastReport: report })).toBe('90%，已完成选址。');
});

it('does not say what was sent back', () => {
  expect(progressOf({ percent: 40, lastReport: report, rewrite: '数据不实。' })).toBe('40%');
});

describe('the figures that were reported', () => {
  const values = { ...report, indicators: [{ name: '助餐点', value: 3 }] };
  const stated = (varied: Partial<Indicator> = {}): Indicator => ({
    ...{ name: '助餐点', target: 12, unit: '家', comparison: 'at-least', by: '2027', quotas: [] },
    ...varied,
  });

  it('stand beside what they are to come to: the quota of the unit, or the whole', () => {
    const quotas = [{ unit: '市民政局', unitId: civilAffairs, target: 5 }];
    const said = (...indicators: readonly Indicator[]) => progressOf({ percent: 90, lastReport: values }, indicators);
    expect(said(stated())).toBe('90%，助餐点3家（2027年不低于12家），已完成选址。');
    expect(said(stated({ by: null, comparison: 'at-most' }))).toBe('90%，助餐点3家（不超过12家），已完成选址。');
    expect(said(stated({ quotas }))).toBe('90%，助餐点3家（2027年不低于5家），已完成选址。');
    expect(said(stated({ target: null }))).toBe('90%，助餐点3家，已完成选址。');
  });

  it('are told in the words of the template', () => {
    const words = { atLeast: '至少{target}', byYear: '{aim}（{year}）' };
    const row = rowOf({ percent: 90, lastReport: values }, { indicators: [stated()] }, words);
    expect(row?.progress).toBe('90%，助餐点3家（至少12家（2027）），已完成选址。');
  });

  it('are not told of a report that was sent back', () => {
    expect(progressOf({ percent: 40, lastReport: values, rewrite: '数据不实。' }, [stated()])).toBe('40%');
  });
});
