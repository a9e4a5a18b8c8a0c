import type { Position } from '#event-store';

/** Where to read on so that none of these misses an event: behind the least of their positions, or from the start. */
export const behindLeast = (
  readers: readonly { readonly position: Position | null }[],
): { readonly after?: Position } => {
  const positions = readers.map(({ position }) => position);
  const begun = positions.filter((position) => position !== null);
  return begun.length === 0 || begun.length < positions.length ? {} : { after: Math.min(...begun) as Position };
};
