import type { Position } from '#event-store';

interface Reader {
  readonly position: Position | null;
  readonly caughtUp: boolean;
}

/**
 * Who is to read the log together: those who have caught up with it, and of the others those who stand at the same place.
 * So whoever is behind, however far, keeps nobody waiting who is not.
 */
export const together = <R extends Reader>(readers: readonly R[]): readonly (readonly R[])[] => [
  ...Map.groupBy(readers, ({ caughtUp, position }) => (caughtUp ? 'caught up' : position)).values(),
];
