import { type Act, officePeople, said } from './attempt.ts';
import { daysLater } from './days.ts';
import { onMeeting } from './meeting-acts.ts';
import { today } from './world.ts';

/** A meeting that has not opened is put off, or not held at all. */

const phases = ['proposed', 'settled', 'agreed', 'invited'] as const;

const postpone: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'postpone', by: officePeople, phases },
    attempt: (meeting) => {
      const { text: reason, blank, long } = said(chance);
      const plannedOn = chance.happens(15) ? meeting.plannedOn : daysLater(today(world), chance.below(20) - 1);
      const isPlanned = plannedOn === meeting.plannedOn;
      return {
        ...{ path: 'postponement', body: { plannedOn, reason }, malformed: long },
        refusals: {
          'meeting.planned-so': isPlanned,
          'meeting.planned-in-past': !isPlanned && plannedOn < today(world),
          'meeting.text-missing': blank,
        },
        isSo: isPlanned && meeting.reason === reason && phases.some((phase) => phase === meeting.phase),
        happens: () => {
          Object.assign(meeting, { plannedOn, reason });
          return 1;
        },
      };
    },
  });

const cancelMeeting: Act = (world, chance) =>
  onMeeting(world, chance, {
    ...{ act: 'cancelMeeting', by: officePeople, phases },
    attempt: (meeting) => {
      const { text: reason, blank, long } = said(chance);
      return {
        ...{ path: 'cancellation', body: { reason }, malformed: long },
        refusals: { 'meeting.text-missing': blank },
        isSo: meeting.phase === 'cancelled' && meeting.reason === reason,
        happens: () => {
          Object.assign(meeting, { phase: 'cancelled', reason });
          return 1;
        },
      };
    },
  });

export const plannedActs = { postpone, cancelMeeting } as const satisfies Record<string, Act>;
