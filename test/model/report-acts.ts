import { type Act, officePeople, said, unitPeople } from './attempt.ts';
import type { Chance } from './chance.ts';
import { idOf, onDuty, type Target } from './on-duty.ts';
import { draftWaits, merit, submit, working, wrongReport } from './submissions.ts';
import { type Draft, type Reported, type Reporting } from './world.ts';

const reportOn = (chance: Chance, { item: { indicators }, duty }: Target, text: string): Reported => {
  const noChange = chance.happens(10);
  const onwards = Math.min(100, duty.percent + chance.below(25));
  const percent = chance.happens(8) ? Math.max(0, duty.percent - 5) : onwards;
  return {
    ...{ text, percent: noChange && chance.happens(80) ? duty.percent : percent, noChange },
    problem: chance.happens(15) ? `经费不足${chance.below(3)}` : null,
    nextStep: chance.happens(15) ? '下周现场踏勘' : null,
    indicators: chance.happens(indicators.length > 0 ? 50 : 3)
      ? [{ name: nameAmong(chance, indicators), value: chance.below(50) / 10 }]
      : [],
  };
};

/** One that is stated, mostly; where none is, any. */
const nameAmong = (chance: Chance, stated: Target['item']['indicators']): string => {
  if (chance.happens(10)) return ' ';
  return chance.happens(10) ? '适老化改造' : (chance.of(stated)?.name ?? '护理床位');
};

const report: Act = (world, chance) => {
  const onTop = chance.happens(25);
  return onDuty(world, chance, {
    ...{ act: 'report', from: working, by: unitPeople },
    fits: ({ draft }) => !onTop || draft !== null,
    attempt: (target, who) => {
      const { text, blank, long } = said(chance);
      const reported = reportOn(chance, target, text);
      return {
        ...{ path: 'progress-reports', body: reported, malformed: long },
        refusals: {
          'duty.text-missing': blank,
          ...draftWaits(world, target, who),
          ...wrongReport(reported, target),
        },
        happens: ({ reportId = '' }) => {
          const draft: Draft = { draftId: reportId, kind: 'report', at: world.now, ...reported };
          return submit(world, target, who, reportId, draft);
        },
      };
    },
  });
};

const sendBackReport: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'sendBackReport', from: ['in-progress'], by: officePeople },
    fits: ({ lastReport, rewrite }) => lastReport !== null && rewrite === null,
    attempt: ({ item, duty }) => {
      const { text: reason, blank, long } = said(chance);
      const last = duty.lastReport?.reportId;
      const reportId = idOf(chance, duty, last);
      const flaw = chance.of(['empty', 'unclear'] as const) ?? 'empty';
      return {
        ...{ path: `progress-reports/${reportId}/return`, body: { reason, flaw }, malformed: long },
        refusals: { 'duty.text-missing': blank, 'report.other': reportId !== last || duty.rewrite !== null },
        happens: () => {
          // What was sent back is worth nothing: it is as far as it was before, and owes its report again.
          Object.assign(duty, { rewrite: reason, percent: duty.percentBefore });
          const ofDuty = (one: Reporting) => one.itemId === item.itemId && one.unitId === duty.unitId;
          world.reports.splice(world.reports.findLastIndex(ofDuty), 1);
          merit(world, duty, flaw === 'empty' ? 'emptyReport' : 'returned');
          return 1;
        },
      };
    },
  });

export const reportActs = { report, sendBackReport } as const satisfies Record<string, Act>;
