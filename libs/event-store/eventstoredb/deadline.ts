/** The server did not answer in time. Whether it did what was asked is unknown. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

export interface Attempt {
  /** In milliseconds. */
  readonly deadline: number;
  /** Aborted when the time is over: whoever works lets go of the call. */
  readonly signal: AbortSignal;
  /** A part of the answer has come: the time begins anew. */
  readonly moved: () => void;
}

/**
 * Answers as `work` does, or fails when it takes too long. The deadlines of the client do not hold everywhere: reads and
 * subscriptions have none, and looking for the leader takes its own time.
 * @throws {NoAnswer}
 */
export const withDeadline = async <T>(deadline: number, work: (attempt: Attempt) => Promise<T>): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const ending = new AbortController();
  const timer = setTimeout(() => {
    const error = new NoAnswer(`There was no answer within ${deadline} ms.`);
    ending.abort(error);
    reject(error);
  }, deadline);
  try {
    return await Promise.race([work({ deadline, signal: ending.signal, moved: () => void timer.refresh() }), late]);
  } finally {
    clearTimeout(timer);
  }
};
