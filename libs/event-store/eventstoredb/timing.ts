/** How long is waited for what; in milliseconds. */
export interface Timing {
  /** An answer, or the next part of one. After that the call is taken for lost, whatever became of it. */
  readonly deadline: number;
  /** How long an append or a read is tried again before its caller is told that the server is away. */
  readonly patience: number;
  /** How long a subscription may be silent before its node is asked whether it is still the leader. */
  readonly pulse: number;
  /** The longest time between two tries. */
  readonly longestPause: number;
}

export const TIMING: Timing = { deadline: 5_000, patience: 30_000, pulse: 10_000, longestPause: 2_000 };

const FIRST_PAUSE = 25;

/** Twice as long after each try, and never the same for two: who lost the server together does not come back together. */
export const pauseAfter = (tries: number, longest: number): number => {
  const pause = Math.min(longest, FIRST_PAUSE * 2 ** Math.min(tries, 20));
  return pause / 2 + (Math.random() * pause) / 2;
};
