import type { UnitId } from '#kernel';
import { duty } from '../testing/duty.ts';
import { civilAffairs } from '../testing/item.ts';
import { situationContent } from './content-of-situation.ts';

const report = {
  ...{ reportId: 'p1', text: '已完成\n选址。', percent: 90, problem: null, nextStep: null, indicators: [] },
  ...{ noChange: false, at: '2026-02-01T02:00:00.000Z' as never },
};

const progressOf = (varied: Parameters<typeof duty>[0]): string | undefined => {
  const reported = { ...duty(varied), light: 'green', meaning: '正常推进' } as const;
  const { rows } = situationContent({
    body: { bodyId: 'b1', name: '联席会议' },
    units: { [civilAffairs]: '市民政局' } as Record<UnitId, string>,
    items: [{ itemId: reported.itemId, number: '一', heading: '建设助餐点' } as never],
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
