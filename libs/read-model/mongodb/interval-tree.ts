/**
 * Which versions of many keys were valid at a position is a question about intervals, and an index knows only points. So
 * each interval is filed under one node of a binary tree over all positions: the topmost that lies in it. Whichever
 * intervals hold a position are filed on its path from the root, 53 nodes, and under one node there is at most one
 * interval of a key. (The relational interval tree of Kriegel, Pötke and Seidl, VLDB 2000.)
 */

/** Positions count from 0, nodes from 1. */
const nodeAt = (position: number): number => position + 1;

/** The node of the positions from `from` (incl.) to `until` (excl.): of those in it, the multiple of the greatest power of two. */
export const nodeOf = (from: number, until: number): number => {
  const [low, high] = [nodeAt(from), nodeAt(until - 1)];
  for (let step = 2 ** 52; step > 1; step /= 2) {
    const node = Math.ceil(low / step) * step;
    if (node <= high) return node;
  }
  return low;
};

/** The nodes of all intervals that hold a position. */
export const pathTo = (position: number): readonly number[] => {
  const path: number[] = [];
  for (let step = 1; step <= 2 ** 52; step *= 2) path.push(Math.floor(nodeAt(position) / (2 * step)) * 2 * step + step);
  return path;
};
