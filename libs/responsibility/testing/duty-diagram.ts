import { dutyStatuses, dutyTransitions } from '../contracts/index.ts';

/** The table of transitions as a state diagram in Mermaid. */
export const dutyDiagram = (): string =>
  [
    'stateDiagram-v2',
    '  [*] --> assigned: registered',
    ...dutyStatuses.flatMap((status) =>
      Object.entries(dutyTransitions)
        .filter(([, { from }]) => (from as readonly string[]).includes(status))
        .map(([act, { to }]) => `  ${status} --> ${to ?? status}: ${act}`),
    ),
    '  completed --> [*]',
  ].join('\n');
