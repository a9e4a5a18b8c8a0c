import { type Act, officePeople, said, unitPeople } from './attempt.ts';
import { dayIn } from './days.ts';
import { idOf, onDuty } from './on-duty.ts';
import { rulesNow } from './rules.ts';
import { draftWaits, merit, submit, working, wrongCompletion } from './submissions.ts';
import { settled, unfinished } from './world.ts';

const requestCompletion: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'requestCompletion', from: working, by: unitPeople },
    fits: (duty) => !wrongCompletion(duty)['completion.measures-open'] || chance.happens(10),
    attempt: (target, who) => {
      const { text, blank, long } = said(chance);
      return {
        ...{ path: 'completion-requests', body: { text }, malformed: long },
        refusals: {
          'duty.text-missing': blank,
          ...draftWaits(world, target, who),
          ...wrongCompletion(target.duty),
        },
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
        refusals: {
          'completion.other-request': requestId !== duty.completion?.requestId,
          'completion.office-decides': !rulesNow(world).strict,
        },
        isSo:
          rulesNow(world).strict &&
          duty.status === 'completion-requested' &&
          requestId === duty.completion?.requestId &&
          duty.endorsed === grade,
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
          const isLate = duty.dueOn !== null && dayIn(duty.completion?.at ?? '') > duty.dueOn;
          // Who failed has done nothing in time.
          if (isLate || (duty.dueOn !== null && grade !== 'failed')) merit(world, duty, isLate ? 'late' : 'onTime');
          return 1;
        },
      };
    },
  });

export const completionActs = { requestCompletion, sendBack, endorse, complete, praise } as const satisfies Record<
  string,
  Act
>;
