import { type Act, said } from './attempt.ts';
import { idOf, onDuty, type Target } from './on-duty.ts';
import { running, submitted, working, wrongCompletion, wrongExtension, wrongReport } from './submissions.ts';
import { type Draft, type Duty, type World } from './world.ts';

/** What is signed has to be in order on the day of the signature. */
const wrongNow = (world: World, target: Target, draft: Draft | null): Readonly<Record<string, boolean>> => {
  const { duty } = target;
  if (draft === null) return {};
  if (draft.kind === 'report') {
    return { 'duty.not-now': !isIn(working, duty), ...wrongReport(draft, target) };
  }
  if (draft.kind === 'extension') return wrongExtension(world, draft.proposedOn, duty);
  return { 'duty.not-now': !isIn(working, duty), ...wrongCompletion(duty) };
};

const isIn = (statuses: readonly string[], { status }: Duty) => statuses.includes(status);

const approve: Act = (world, chance) =>
  onDuty(world, chance, {
    ...{ act: 'approve', from: running, by: ['leader'] },
    fits: ({ draft }) => draft !== null,
    attempt: ({ item, duty }) => {
      const { draft } = duty;
      const draftId = idOf(chance, duty, draft?.draftId);
      const wrong = wrongNow(world, { item, duty }, draft);
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

export const draftActs = { approve, reject } as const satisfies Record<string, Act>;
