import { type Act, officePeople, said, unitPeople } from './attempt.ts';
import type { Chance } from './chance.ts';
import { dayIn, daysLater, workingDaysLater } from './days.ts';
import { onDuty, type Target } from './on-duty.ts';
import { assigned, type Duty, type Status, settled, today, unfinished, type World } from './world.ts';

/** Who has a duty, how it is broken down, and by when it is due. */

/** Within two working days after it got it a unit may say that a duty is not its own. */
const RETURN_WITHIN = 2;
const lastDayOfReturn = ({ handedOverAt }: Duty) => workingDaysLater(dayIn(handedOverAt), RETURN_WITHIN);

const working = ['acknowledged', 'in-progress'] as const;

/** A unit that works on a duty has signed for it. */
const signedFor: readonly Status[] = [...working, 'completion-requested', 'completed'];

const acknowledge: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'acknowledge', from: ['assigned'], by: unitPeople },
    attempt: ({ duty }) => ({
      path: 'acknowledgement',
      isSo: signedFor.includes(duty.status),
      happens: () => {
        duty.status = 'acknowledged';
        duty.acknowledgedAt = world.now;
        return 1;
      },
    }),
  });

const returnIt: Act = (world, chance) => {
  const again = chance.happens(15);
  return onDuty(world, chance, {
    ...{ act: 'return', from: ['assigned'], by: unitPeople },
    fits: (duty) => duty.insistedOn === again && (again || today(world) <= lastDayOfReturn(duty)),
    attempt: ({ duty }) => {
      const { text: reason, blank, long } = said(chance);
      return {
        ...{
          path: 'return',
          body: { reason },
          malformed: long,
          isSo: duty.status === 'returned' && duty.because === reason,
        },
        refusals: {
          'duty.text-missing': blank,
          'duty.insisted-on': duty.insistedOn,
          'duty.return-late': today(world) > lastDayOfReturn(duty),
        },
        happens: () => {
          Object.assign(duty, { status: 'returned', reason, because: reason });
          return 1;
        },
      };
    },
  });
};

const insist: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'insist', from: ['returned'], by: officePeople },
    attempt: ({ duty }) => {
      const { text: reason, blank, long } = said(chance);
      return {
        ...{ path: 'insistence', body: { reason }, malformed: long },
        refusals: { 'duty.text-missing': blank },
        isSo: duty.status === 'assigned' && duty.insistedOn && duty.because === reason,
        happens: () => {
          Object.assign(duty, {
            status: 'assigned',
            reason,
            because: reason,
            insistedOn: true,
            handedOverAt: world.now,
          });
          return 1;
        },
      };
    },
  });

/** The duty of a unit becomes that of another, which begins it anew; a part that it had passed on comes back. */
export const passTo = (world: World, { item, duty }: Target, toUnitId: string, reason: string): number => {
  Object.assign(duty, { ...settled(), status: 'reassigned', reason, because: reason, reassignedTo: toUnitId });
  const { role, dueOn, longTerm } = duty;
  const own = item.duties.findIndex(({ unitId }) => unitId === toUnitId);
  const anew = assigned(world, { unitId: toUnitId, role, dueOn, longTerm });
  if (own < 0) item.duties.push(anew);
  else item.duties[own] = anew;
  return 2;
};

const reassign: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'reassign', from: unfinished, by: officePeople },
    fits: ({ status }) => status === 'returned' || chance.happens(20),
    attempt: ({ item, duty }) => {
      const { text: reason, blank, long } = said(chance);
      const strangers = world.units.filter(({ unitId }) => !item.duties.some((other) => other.unitId === unitId));
      const to = chance.of(chance.happens(90) ? strangers : world.units);
      const toUnitId = chance.happens(2) ? 'nobody' : (to?.unitId ?? 'nobody');
      const hasEnded = to?.unitId === toUnitId && to.successorId !== null;
      const theirs = item.duties.find(({ unitId }) => unitId === toUnitId);
      return {
        ...{ path: 'reassignment', body: { toUnitId, reason }, malformed: long },
        refusals: {
          'duty.text-missing': blank,
          'unit.unknown': toUnitId === 'nobody',
          'unit.ended': hasEnded,
          'item.unit-named-twice': theirs !== undefined && theirs.status !== 'reassigned',
        },
        isSo: duty.status === 'reassigned' && duty.reassignedTo === toUnitId && duty.because === reason && !hasEnded,
        happens: () => passTo(world, { item, duty }, toUnitId, reason),
      };
    },
  });

const decompose: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'decompose', from: working, by: unitPeople },
    attempt: ({ duty }) => {
      const measures = measuresFor(world, chance, duty);
      const ids = measures.flatMap(({ measureId }) => (measureId === null ? [] : [measureId]));
      const { dueOn } = duty;
      return {
        path: 'plan',
        body: { measures: measures.map(({ measureId, text, dueOn: by }) => ({ measureId, text, dueOn: by })) },
        refusals: {
          'measure.none': measures.length === 0,
          'measure.twice': new Set(ids).size < ids.length,
          'measure.too-late': dueOn !== null && measures.some((measure) => measure.dueOn > dueOn),
          'duty.text-missing': measures.some(({ text }) => text === ' '),
          'measure.unknown': ids.some((id) => !duty.measures.some(({ measureId }) => measureId === id)),
        },
        happens: ({ planId }) => {
          const before = duty.measures;
          duty.measures = measures.map(({ measureId, ...measure }, at) => ({
            ...{ measureId: measureId ?? `${planId}.${at + 1}`, ...measure },
            finished: before.some((old) => old.measureId === measureId && old.finished),
          }));
          return 1;
        },
      };
    },
  });

/** A plan: new measures, and such as stay; now and then with a flaw. */
const measuresFor = (world: World, chance: Chance, duty: Duty) => {
  const kept = chance.of(duty.measures)?.measureId ?? null;
  const count = chance.happens(3) ? 0 : 1 + chance.below(3);
  const latest = duty.dueOn !== null && chance.happens(95) ? duty.dueOn : daysLater(today(world), 400);
  const plan = Array.from({ length: count }, (_, at) => ({
    measureId: at === 0 && chance.happens(50) ? kept : null,
    text: chance.happens(2) ? ' ' : `措施${at + 1}`,
    dueOn: chance.happens(50) ? latest : daysLater(latest, -chance.below(20)),
  }));
  return plan[0] && chance.happens(20) ? [...plan, plan[0]] : plan;
};

const finishMeasure: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'finishMeasure', from: working, by: unitPeople },
    fits: ({ measures }) => measures.some(({ finished }) => !finished),
    attempt: ({ duty }) => {
      const measure = chance.happens(97) ? chance.of(duty.measures) : undefined;
      return {
        path: `measures/${measure?.measureId ?? 'none'}/completion`,
        refusals: { 'measure.unknown': !measure },
        isSo: measure?.finished === true && [...working, ''].includes(duty.status),
        happens: () => {
          if (measure) measure.finished = true;
          return 1;
        },
      };
    },
  });

/** The office gives a date to what has none; another takes an extension or the meeting. */
const setDue: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'setDue', from: unfinished, by: officePeople },
    fits: ({ dueOn, longTerm }) => (dueOn === null && !longTerm) || chance.happens(10),
    attempt: ({ duty }) => {
      const dueOn = daysLater(today(world), chance.below(90) - 5);
      return {
        ...{ path: 'due-date', body: { dueOn } },
        refusals: {
          'duty.date-given': duty.dueOn !== null || duty.longTerm,
          'duty.date-passed': dueOn < today(world),
        },
        isSo: duty.dueOn === dueOn && unfinished.includes(duty.status),
        happens: () => {
          Object.assign(duty, { dueOn, longTerm: false });
          return 1;
        },
      };
    },
  });

export const takeUpAgain = (world: World, duty: Duty, reason: string): void => {
  if (duty.merit) world.merits.splice(world.merits.indexOf(duty.merit), 1);
  duty.merit = null;
  Object.assign(duty, { status: 'in-progress', reason, because: reason, reopened: true });
  Object.assign(duty, { completedAt: null, grade: null, completion: null, endorsed: null });
};

/** 重新办理: what was completed is taken up again, and its item with it when that was closed. */
const reopen: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'reopen', from: ['completed'], by: ['convenor'] },
    attempt: ({ item, duty }) => {
      const { text: reason, blank, long } = said(chance);
      return {
        ...{ path: 'reopening', body: { reason }, malformed: long, evenClosed: true },
        refusals: { 'duty.text-missing': blank },
        isSo: duty.reopened && duty.status === 'in-progress' && duty.because === reason,
        happens: () => {
          const events = item.status === 'closed' ? 2 : 1;
          if (item.status === 'closed') Object.assign(item, { status: 'open', reason });
          takeUpAgain(world, duty, reason);
          return events;
        },
      };
    },
  });

export const assignmentActs = {
  ...{ acknowledge, return: returnIt, insist, reassign, decompose, finishMeasure, setDue, reopen },
} as const satisfies Record<string, Act>;
