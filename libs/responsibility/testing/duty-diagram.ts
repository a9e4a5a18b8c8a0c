import { dutyStatuses, dutyTransitions, unfinishedStatuses } from '../contracts/index.ts';

/** The table of transitions as a state diagram in Mermaid; acts that keep the status stand on one arrow. */
export const dutyDiagram = (): string =>
  [
    'stateDiagram-v2',
    '  [*] --> assigned: registered',
    ...dutyStatuses.flatMap((status) => {
      const acts = Object.entries(dutyTransitions).filter(([, { from }]) =>
        (from as readonly string[]).includes(status),
      );
      const keep = acts.filter(([, { to }]) => (to ?? status) === status).map(([act]) => act);
      return [
        ...acts.flatMap(([act, { to }]) => targetsOf(to, status).map((target) => `  ${status} --> ${target}: ${act}`)),
        ...(keep.length > 0 ? [`  ${status} --> ${status}: ${keep.join(', ')}`] : []),
      ];
    }),
    '  completed --> [*]',
  ].join('\n');

const targetsOf = (to: string | null, status: string): readonly string[] => {
  if (to === 'before') return unfinishedStatuses;
  return to === null || to === status ? [] : [to];
};
