import { type Act, attempt, codes, officePeople, said, somebody, unitPeople } from './attempt.ts';
import type { Chance } from './chance.ts';
import { daysLater } from './days.ts';
import { idOf, onDuty, wrongWith } from './on-duty.ts';
import { type Duty, type Item, today, type World } from './world.ts';

/** What the office asks of a unit, what the unit asks of the office, and the answers. */

const working = ['acknowledged', 'in-progress'] as const;
const running = ['assigned', ...working] as const;

const askHelp: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'askHelp', from: working, by: unitPeople },
    attempt: ({ duty }) => {
      const { text, blank, long } = said(chance);
      return {
        ...{ path: 'help-requests', body: { text }, malformed: long },
        refusals: { 'duty.text-missing': blank },
        happens: ({ helpId = '' }) => {
          duty.ids.push(helpId);
          duty.help.push({ helpId, text, at: world.now });
          return 1;
        },
      };
    },
  });

const answerHelp: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'answerHelp', from: working, by: officePeople },
    fits: ({ help }) => help.length > 0,
    attempt: ({ duty }) => {
      const { text, blank, long } = said(chance);
      const helpId = idOf(chance, duty, chance.of(duty.help)?.helpId);
      const isOpen = duty.help.some((open) => open.helpId === helpId);
      return {
        ...{ path: `help-requests/${helpId}/answer`, body: { text }, malformed: long },
        refusals: { 'duty.text-missing': blank, 'help.unknown': !isOpen },
        happens: () => {
          duty.help = duty.help.filter((open) => open.helpId !== helpId);
          return 1;
        },
      };
    },
  });

/** A day ahead, and now and then one that has passed. */
const soon = (world: World, chance: Chance): string =>
  daysLater(today(world), chance.happens(97) ? chance.below(6) : -1);

const urgeIt = (world: World, duty: Duty, urgeId: string, text: string, answerBy: string): void => {
  duty.ids.push(urgeId);
  duty.urges.push({ urgeId, text, answerBy, at: world.now });
  duty.happened.push({ what: 'urged', after: world.events });
};

const urge: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'urge', from: running, by: officePeople },
    attempt: ({ duty }) => {
      const { text, blank, long } = said(chance);
      const answerBy = soon(world, chance);
      return {
        ...{ path: 'urges', body: { text, answerBy }, malformed: long },
        refusals: { 'duty.text-missing': blank, 'duty.date-passed': answerBy < today(world) },
        happens: ({ urgeId = '' }) => {
          urgeIt(world, duty, urgeId, text, answerBy);
          return 1;
        },
      };
    },
  });

/** Many at once: those that cannot be urged do not hold up the others. */
const urgeMany: Act = (world, chance) => {
  const all = world.items.flatMap((item) => item.duties.map((duty) => ({ item, duty })));
  const chosen = chance.some(all, 5);
  const by = officePeople;
  const who = somebody(world, chance, { by });
  const answerBy = daysLater(today(world), 3);
  const duties = chosen.map(({ item, duty }) => ({ itemId: item.itemId, unitId: duty.unitId }));
  const can = chosen.filter(
    ({ item, duty }) => codes(wrongWith(item)).length === 0 && (running as readonly string[]).includes(duty.status),
  );
  return attempt(
    {
      ...{ act: 'urgeMany', who, path: '/api/urges', body: { duties, text: '请补报进展。', answerBy }, refusals: [] },
      happens: ({ urgeId = '' }) => {
        for (const { duty } of can) urgeIt(world, duty, urgeId, '请补报进展。', answerBy);
        return can.length;
      },
    },
    { by },
  );
};

const answerUrge: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'answerUrge', from: running, by: unitPeople },
    fits: ({ urges }) => urges.length > 0,
    attempt: ({ duty }) => {
      const { text, blank, long } = said(chance);
      const urgeId = idOf(chance, duty, chance.of(duty.urges)?.urgeId);
      const isOpen = duty.urges.some((open) => open.urgeId === urgeId);
      return {
        ...{ path: `urges/${urgeId}/answer`, body: { text }, malformed: long },
        refusals: { 'duty.text-missing': blank, 'urge.unknown': !isOpen },
        happens: () => {
          duty.urges = duty.urges.filter((open) => open.urgeId !== urgeId);
          return 1;
        },
      };
    },
  });

const ladder = ['blue', 'orange', 'red'] as const;
const starts = { ordinary: 0, important: 1, special: 2 };

/** The gravest slip that may be issued: where the matter may start, or one above the last one, when that was not answered by its deadline. */
const gravest = ({ slip }: Duty, { importance }: Item): number => {
  const kept = slip !== null && slip.answeredOn !== null && slip.answeredOn <= slip.deadline;
  const next = slip === null || kept ? 0 : ladder.indexOf(slip.level) + 1;
  return Math.min(2, Math.max(starts[importance], next));
};

const isRunning = (world: World, { slip }: Duty): boolean =>
  slip !== null && !slip.answered && slip.deadline >= today(world);

const issueSlip: Act = (world, chance) => {
  const tooEarly = chance.happens(15);
  return onDuty(world, chance, {
    ...{ act: 'issueSlip', from: running, by: officePeople },
    fits: (duty) => tooEarly === isRunning(world, duty),
    attempt: ({ item, duty }) => {
      const { text: requirement, blank, long } = said(chance);
      const most = gravest(duty, item);
      const level = (chance.happens(90) ? ladder[most] : chance.of(ladder)) ?? 'blue';
      const deadline = soon(world, chance);
      return {
        ...{ path: 'slips', body: { level, requirement, deadline }, malformed: long },
        refusals: {
          'duty.text-missing': blank,
          'duty.date-passed': deadline <= today(world),
          'slip.running': isRunning(world, duty),
          'slip.too-grave': ladder.indexOf(level) > most,
        },
        happens: ({ slipId = '' }) => {
          const year = Number(today(world).slice(0, 4));
          duty.ids.push(slipId);
          world.slipYears.push(year);
          const number = `督〔${year}〕${world.slipYears.filter((other) => other === year).length}号`;
          duty.slip = {
            slipId,
            number,
            level,
            requirement,
            deadline,
            at: world.now,
            answered: false,
            answeredOn: null,
            insufficient: null,
          };
          duty.happened.push({ what: 'slip', after: world.events });
          return 1;
        },
        follows: () => 1,
      };
    },
  });
};

const answerSlip: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'answerSlip', from: running, by: unitPeople },
    fits: ({ slip }) => slip !== null && !slip.answered,
    attempt: ({ duty }) => {
      const { text, blank, long } = said(chance);
      const { slip } = duty;
      const slipId = idOf(chance, duty, slip?.slipId);
      return {
        ...{ path: `slips/${slipId}/answer`, body: { text }, malformed: long },
        refusals: { 'duty.text-missing': blank, 'slip.unknown': slipId !== slip?.slipId || slip.answered },
        happens: () => {
          if (slip) Object.assign(slip, { answered: true, answeredOn: today(world) });
          return 1;
        },
      };
    },
  });

/** A word is no good reason; the unit answers again, or has not answered. */
const rejectSlipAnswer: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'rejectSlipAnswer', from: running, by: officePeople },
    fits: ({ slip }) => slip?.answered === true,
    attempt: ({ duty }) => {
      const { text: reason, blank, long } = said(chance);
      const { slip } = duty;
      const slipId = idOf(chance, duty, slip?.slipId);
      const isLast = slipId === slip?.slipId;
      return {
        ...{ path: `slips/${slipId}/answer-rejection`, body: { reason }, malformed: long },
        refusals: {
          'duty.text-missing': blank,
          'slip.none': !isLast,
          'slip.not-answered': isLast && !slip?.answered,
        },
        happens: () => {
          if (slip) Object.assign(slip, { answered: false, answeredOn: null, insufficient: reason });
          return 1;
        },
      };
    },
  });

export const supervisionActs = {
  ...{ askHelp, answerHelp, urge, urgeMany, answerUrge, issueSlip, answerSlip, rejectSlipAnswer },
} as const satisfies Record<string, Act>;
