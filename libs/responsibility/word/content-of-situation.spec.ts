import type { UnitId } from '#kernel';
import type { Indicator } from '../contracts/index.ts';
import { duty } from '../testing/duty.ts';
import { civilAffairs } from '../testing/item.ts';
import { situationContent } from './content-of-situation.ts';

const report = {
  ...{ reportId: 'p1', text: '已完成\n选址。', percent: 90, problem: null, nextStep: null, indicators: [] },
  ...{ noChange: false, at: '2026-02-01T02:00:00.000Z' as never },
};

const progressOf = (varied: Parameters<typeof duty>[0], indicators: readonly Indicator[] = []): string | undefined => {
  const reported = { ...duty(varied), light: 'green', meaning: '正常推进' } as const;
  const { rows } = situationContent({
    body: { bodyId: 'b1', name: '联席会议' },
    units: { [civilAffairs]: '市民政局' } as Record<UnitId, string>,
    items: [{ itemId: reported.itemId, number: '一', heading: '建设助餐点', indicators } as never],
    duties: [reported],
    day: '2026-02-02' as never,
    position: 9,
  });
  return rows[0]?.progress;
};

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

  it('are not told of a report that was sent back', () => {
    expect(progressOf({ percent: 40, lastReport: values, rewrite: '数据不实。' }, [stated()])).toBe('40%');
  });
});
