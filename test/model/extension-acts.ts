import { type Act, officePeople, said, unitPeople } from './attempt.ts';
import { daysLater } from './days.ts';
import { idOf, onDuty } from './on-duty.ts';
import { rulesNow } from './rules.ts';
import { draftWaits, running, submit, wrongExtension } from './submissions.ts';
import { type Person, today, type World } from './world.ts';

const requestExtension: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'requestExtension', from: running, by: unitPeople },
    fits: ({ dueOn, extension }) =>
      chance.happens(12) || (dueOn !== null && dueOn >= today(world) && extension === null),
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

export const extensionActs = { requestExtension, grantExtension, refuseExtension } as const satisfies Record<
  string,
  Act
>;
