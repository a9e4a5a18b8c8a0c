import type { Position } from '#event-store';

interface Reader {
  readonly position: Position | null;
  readonly caughtUp: boolean;
  readonly ready: boolean;
}

/**
 * Who is to read the log together: those who have caught up with it; those who have done so before, which are not far
 * behind; and of those who never have, whoever stands at the same place. So whoever is behind keeps nobody waiting who is
 * not, and few subscriptions are enough where many are taken at once.
 */
export const together = <R extends Reader>(readers: readonly R[]): readonly (readonly R[])[] => [
  ...Map.groupBy(readers, ({ caughtUp, ready, position }) =>
    caughtUp ? 'caught up' : ready ? 'ready' : position,
  ).values(),
];
