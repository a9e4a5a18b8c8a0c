import { type Act, officePeople, said, unitPeople } from './attempt.ts';
import type { Chance } from './chance.ts';
import { daysLater } from './days.ts';
import { idOf, onDuty, type Target } from './on-duty.ts';
import { rulesNow } from './rules.ts';
import {
  type Draft,
  type Duty,
  type Merit,
  type Person,
  type Reported,
  settled,
  today,
  unfinished,
  type World,
} from './world.ts';

/** What a unit submits, and how its leader, the office and the convenor answer. */

const working = ['acknowledged', 'in-progress'] as const;
const running = ['assigned', ...working] as const;

/** Whether it waits for the leader: where the unit wants that, unless it is the leader's own. */
const waitsForLeader = (world: World, { duty }: Target, who: Person): boolean =>
  who.role !== 'leader' && (world.units.find(({ unitId }) => unitId === duty.unitId)?.leaderSigns ?? false);

/** A duty has room for one draft. */
const draftWaits = (world: World, target: Target, who: Person) => ({
  'draft.waiting': target.duty.draft !== null && waitsForLeader(world, target, who),
});

const wrongReport = ({ percent, noChange, indicators }: Reported, duty: Duty) => ({
  'report.indicator-odd': indicators.some(({ name }) => name === ' '),
  'duty.progress-goes-back': percent < duty.percent,
  'report.changes': noChange && percent !== duty.percent,
});

const wrongExtension = (world: World, proposedOn: string, { dueOn, extension }: Duty) => ({
  'extension.without-date': dueOn === null,
  'extension.too-late': dueOn !== null && today(world) > dueOn,
  'extension.not-later': dueOn !== null && proposedOn <= dueOn,
  'extension.waiting': extension !== null,
});

const merit = (world: World, { unitId }: Duty, reason: Merit): void => {
  world.merits.push({ unitId, reason, on: today(world) });
};

/** Something is submitted, and counts. */
const submitted = (world: World, { item, duty }: Target, id: string, draft: Draft): void => {
  const at = world.now;
  if (draft.kind === 'report') {
    const { text, percent, problem, nextStep, indicators, noChange } = draft;
    duty.lastReport = { reportId: id, text, percent, problem, nextStep, indicators, noChange, at };
    Object.assign(duty, { status: 'in-progress', percent, rewrite: null });
    duty.happened.push({ what: 'reported', after: world.events });
    world.reports.push({ itemId: item.itemId, unitId: duty.unitId, on: today(world) });
  }
  if (draft.kind === 'extension') {
    duty.extension = { requestId: id, reason: draft.text, proposedOn: draft.proposedOn, at };
  }
  if (draft.kind === 'completion') {
    Object.assign(duty, {
      status: 'completion-requested',
      endorsed: null,
      completion: { requestId: id, text: draft.text, at },
    });
  }
};

/** A submission is drafted where the leader is to sign it, and counts at once where not. */
const submit = (world: World, target: Target, who: Person, id: string, draft: Draft): number => {
  target.duty.ids.push(id);
  if (waitsForLeader(world, target, who)) target.duty.draft = draft;
  else submitted(world, target, id, draft);
  return 1;
};

const reportOn = (chance: Chance, duty: Duty, text: string): Reported => {
  const noChange = chance.happens(10);
  const onwards = Math.min(100, duty.percent + chance.below(25));
  const percent = chance.happens(4) ? Math.max(0, duty.percent - 5) : onwards;
  return {
    ...{ text, percent: noChange && chance.happens(80) ? duty.percent : percent, noChange },
    problem: chance.happens(15) ? `经费不足${chance.below(3)}` : null,
    nextStep: chance.happens(15) ? '下周现场踏勘' : null,
    indicators: chance.happens(15)
      ? [{ name: chance.happens(10) ? ' ' : '每千人助餐点', value: chance.below(50) / 10 }]
      : [],
  };
};

const report: Act = (world, chance) => {
  const onTop = chance.happens(25);
  return onDuty(world, chance, {
    ...{ act: 'report', from: working, by: unitPeople },
    fits: ({ draft }) => !onTop || draft !== null,
    attempt: (target, who) => {
      const { text, blank, long } = said(chance);
      const reported = reportOn(chance, target.duty, text);
      return {
        ...{ path: 'progress-reports', body: reported, malformed: long },
        refusals: {
          'duty.text-missing': blank,
          ...draftWaits(world, target, who),
          ...wrongReport(reported, target.duty),
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
    attempt: ({ duty }) => {
      const { text: reason, blank, long } = said(chance);
      const last = duty.lastReport?.reportId;
      const reportId = idOf(chance, duty, last);
      const flaw = chance.of(['empty', 'unclear'] as const) ?? 'empty';
      return {
        ...{ path: `progress-reports/${reportId}/return`, body: { reason, flaw }, malformed: long },
        refusals: { 'duty.text-missing': blank, 'report.other': reportId !== last || duty.rewrite !== null },
        happens: () => {
          duty.rewrite = reason;
          merit(world, duty, flaw === 'empty' ? 'emptyReport' : 'returned');
          return 1;
        },
      };
    },
  });

const requestExtension: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'requestExtension', from: running, by: unitPeople },
    fits: ({ dueOn, extension }) =>
      chance.happens(5) || (dueOn !== null && dueOn >= today(world) && extension === null),
    attempt: (target, who) => {
      const { text: reason, blank, long } = said(chance);
      const proposedOn = daysLater(target.duty.dueOn ?? today(world), chance.below(40) - 2);
      return {
        ...{ path: 'extension-requests', body: { reason, proposedOn }, malformed: long },
        refusals: {
          'duty.text-missing': blank,
          ...draftWaits(world, target, who),
          ...wrongExtension(world, proposedOn, target.duty),
        },
        happens: ({ requestId = '' }) => {
          const draft = { draftId: requestId, kind: 'extension', text: reason, proposedOn, at: world.now } as const;
          return submit(world, target, who, requestId, draft);
        },
      };
    },
  });

/** Where the rules give the convenor the last word, the office answers no request for more time. */
const lastWord = (world: World, { role }: Person) => ({
  'extension.convenor-decides': rulesNow(world).strict && role !== 'convenor',
});

const grantExtension: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'grantExtension', from: running, by: officePeople },
    fits: ({ extension }) => extension !== null,
    attempt: ({ duty }, who) => {
      const requestId = idOf(chance, duty, duty.extension?.requestId);
      const dueOn = chance.happens(90)
        ? daysLater(duty.extension?.proposedOn ?? today(world), chance.below(9) - 2)
        : daysLater(today(world), -1);
      return {
        ...{ path: `extension-requests/${requestId}/grant`, body: { dueOn } },
        refusals: {
          ...lastWord(world, who),
          'extension.unknown': requestId !== duty.extension?.requestId,
          'duty.date-passed': dueOn < today(world),
          'extension.not-later': duty.dueOn !== null && dueOn <= duty.dueOn,
        },
        happens: () => {
          Object.assign(duty, { dueOn, extension: null });
          duty.happened.push({ what: 'granted', after: world.events });
          return 1;
        },
      };
    },
  });

const refuseExtension: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'refuseExtension', from: running, by: officePeople },
    fits: ({ extension }) => extension !== null,
    attempt: ({ duty }, who) => {
      const { text: reason, blank, long } = said(chance);
      const requestId = idOf(chance, duty, duty.extension?.requestId);
      return {
        ...{ path: `extension-requests/${requestId}/refusal`, body: { reason }, malformed: long },
        refusals: {
          ...lastWord(world, who),
          'duty.text-missing': blank,
          'extension.unknown': requestId !== duty.extension?.requestId,
        },
        happens: () => {
          Object.assign(duty, { extension: null, reason });
          return 1;
        },
      };
    },
  });

const requestCompletion: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'requestCompletion', from: working, by: unitPeople },
    attempt: (target, who) => {
      const { text, blank, long } = said(chance);
      return {
        ...{ path: 'completion-requests', body: { text }, malformed: long },
        refusals: { 'duty.text-missing': blank, ...draftWaits(world, target, who) },
        happens: ({ requestId = '' }) => {
          const draft = { draftId: requestId, kind: 'completion', text, at: world.now } as const;
          return submit(world, target, who, requestId, draft);
        },
      };
    },
  });

const sendBack: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'sendBack', from: ['completion-requested'], by: officePeople },
    attempt: ({ duty }) => {
      const { text: reason, blank, long } = said(chance);
      const requestId = idOf(chance, duty, duty.completion?.requestId);
      return {
        ...{ path: `completion-requests/${requestId}/return`, body: { reason }, malformed: long },
        refusals: { 'duty.text-missing': blank, 'completion.other-request': requestId !== duty.completion?.requestId },
        happens: () => {
          Object.assign(duty, { status: 'in-progress', reason, completion: null, endorsed: null });
          merit(world, duty, 'returned');
          return 1;
        },
      };
    },
  });

const grades = ['excellent', 'good', 'passed', 'failed'] as const;

/** 初审: what the office thinks of it, before the convenor has the last word. */
const endorse: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'endorse', from: ['completion-requested'], by: ['office'] },
    attempt: ({ duty }) => {
      const requestId = idOf(chance, duty, duty.completion?.requestId);
      const grade = chance.of(grades) ?? 'good';
      return {
        ...{ path: `completion-requests/${requestId}/endorsement`, body: { grade } },
        refusals: { 'completion.other-request': requestId !== duty.completion?.requestId },
        isSo:
          duty.status === 'completion-requested' && requestId === duty.completion?.requestId && duty.endorsed === grade,
        happens: () => {
          duty.endorsed = grade;
          return 1;
        },
      };
    },
  });

const praise: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'praise', from: [...unfinished, 'completed'], by: officePeople },
    attempt: ({ duty }) => {
      const { text, blank, long } = said(chance);
      return {
        ...{ path: 'praises', body: { text }, malformed: long },
        refusals: { 'duty.text-missing': blank },
        happens: () => {
          duty.happened.push({ what: 'praised', after: world.events });
          merit(world, duty, 'praised');
          return 1;
        },
      };
    },
  });

const complete: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'complete', from: ['completion-requested'], by: officePeople },
    attempt: ({ duty }, who) => {
      const requestId = idOf(chance, duty, duty.completion?.requestId);
      const grade = chance.of(grades);
      const { strict } = rulesNow(world);
      return {
        ...{ path: `completion-requests/${requestId}/acceptance`, body: { grade } },
        refusals: {
          'completion.other-request': requestId !== duty.completion?.requestId,
          'completion.convenor-decides': strict && who.role !== 'convenor',
          'completion.not-endorsed': strict && duty.endorsed === null,
        },
        happens: () => {
          Object.assign(duty, { ...settled(), status: 'completed', completedAt: world.now, grade, reopened: false });
          if (duty.dueOn !== null) merit(world, duty, today(world) <= duty.dueOn ? 'onTime' : 'late');
          return 1;
        },
      };
    },
  });

/** What is signed has to be in order on the day of the signature. */
const wrongNow = (world: World, duty: Duty, draft: Draft | null): Readonly<Record<string, boolean>> => {
  if (draft === null) return {};
  if (draft.kind === 'report') {
    return { 'duty.not-now': !isIn(working, duty), ...wrongReport(draft, duty) };
  }
  if (draft.kind === 'extension') return wrongExtension(world, draft.proposedOn, duty);
  return { 'duty.not-now': !isIn(working, duty) };
};

const isIn = (statuses: readonly string[], { status }: Duty) => statuses.includes(status);

const approve: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'approve', from: running, by: ['leader'] },
    fits: ({ draft }) => draft !== null,
    attempt: ({ item, duty }) => {
      const { draft } = duty;
      const draftId = idOf(chance, duty, draft?.draftId);
      const wrong = wrongNow(world, duty, draft);
      return {
        path: `drafts/${draftId}/approval`,
        refusals: {
          ...wrong,
          'duty.not-now': !isIn(running, duty) || wrong['duty.not-now'] === true,
          'draft.unknown': draftId !== draft?.draftId,
        },
        happens: () => {
          duty.draft = null;
          if (draft) submitted(world, { item, duty }, draft.draftId, draft);
          return 2;
        },
      };
    },
  });

const reject: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'reject', from: running, by: ['leader'] },
    fits: ({ draft }) => draft !== null,
    attempt: ({ duty }) => {
      const { text: reason, blank, long } = said(chance);
      const draftId = idOf(chance, duty, duty.draft?.draftId);
      return {
        ...{ path: `drafts/${draftId}/rejection`, body: { reason }, malformed: long },
        refusals: { 'duty.text-missing': blank, 'draft.unknown': draftId !== duty.draft?.draftId },
        happens: () => {
          Object.assign(duty, { draft: null, reason });
          return 1;
        },
      };
    },
  });

export const submissionActs = {
  ...{ report, sendBackReport, requestExtension, grantExtension, refuseExtension },
  ...{ requestCompletion, sendBack, endorse, complete, praise, approve, reject },
} as const satisfies Record<string, Act>;
