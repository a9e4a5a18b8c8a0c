import type { ViewName } from './view-store.ts';

/** Of versions of one name: the newest that is ready; while none is, the oldest, which is nearest to it. */
export const serving = <V extends ViewName>(
  versions: readonly V[],
  isReady: (version: V) => boolean,
): V | undefined => {
  const newestFirst = versions.toSorted((a, b) => b.version - a.version);
  return newestFirst.find(isReady) ?? newestFirst.at(-1);
};
