import { dutyStatuses, dutyTransitions } from '../contracts/index.ts';

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
        ...acts.flatMap(([act, { to }]) => (to && to !== status ? [`  ${status} --> ${to}: ${act}`] : [])),
        ...(keep.length > 0 ? [`  ${status} --> ${status}: ${keep.join(', ')}`] : []),
      ];
    }),
    '  completed --> [*]',
  ].join('\n');
