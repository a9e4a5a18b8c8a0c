import type { Written } from './written.ts';

/** A revision, or one of the three words. */
export type Expected = number | 'no_stream' | 'any' | 'stream_exists';

/** What the server knows of a stream when it decides. */
export interface StreamSeen {
  readonly events: readonly Written[];
  readonly isSoftDeleted: boolean;
  /** An event of the stream by its id, as long as the server remembers it. */
  readonly remembered: (id: string) => Written | undefined;
}

export type Decision = 'write' | 'conflict' | 'deleted' | { readonly knownUpTo: Written };

const BEFORE_THE_FIRST = -1;

/**
 * What becomes of an append: with `any` or `stream_exists` its ids are looked up in a memory, wherever they stand; with a
 * revision they are compared with what stands behind it.
 */
export const commitCheck = (stream: StreamSeen, expected: Expected, ids: readonly string[]): Decision => {
  if (expected === 'stream_exists') {
    if (stream.isSoftDeleted) return 'deleted';
    if (stream.events.length === 0) return 'conflict';
  }
  if (expected === 'any' || expected === 'stream_exists') return byMemory(stream, ids);
  return byRevision(stream, expected === 'no_stream' ? BEFORE_THE_FIRST : expected, ids);
};

const byMemory = ({ remembered }: StreamSeen, ids: readonly string[]): Decision => {
  const known = ids.map(remembered);
  const last = known.at(-1);
  if (ids.length === 0 || known[0] === undefined) return 'write';
  return last && known.every((event) => event !== undefined) ? { knownUpTo: last } : 'conflict';
};

const byRevision = ({ events, isSoftDeleted }: StreamSeen, expected: number, ids: readonly string[]): Decision => {
  const last = events.length - 1;
  if (expected === last) return 'write';
  if (expected > last) return 'conflict';
  const isKnown = ids.every((id, index) => events[expected + 1 + index]?.id === id);
  const known = events[expected + ids.length];
  if (isKnown && known && ids.length > 0) return { knownUpTo: known };
  const isFirstKnown = events[expected + 1]?.id === ids[0];
  return expected === BEFORE_THE_FIRST && isSoftDeleted && !isFirstKnown ? 'write' : 'conflict';
};
