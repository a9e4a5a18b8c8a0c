import fc from 'fast-check';
import { nodeOf, pathTo } from './interval-tree.ts';

const GREATEST = Number.MAX_SAFE_INTEGER - 1;
const position = fc.oneof(fc.nat(64), fc.integer({ min: 0, max: GREATEST - 1 }));

it('files an interval on the path to every position in it', () => {
  fc.assert(
    fc.property(position, position, position, (a, b, c) => {
      const [from = 0, at = 0, until = 0] = [a, b, c].sort((x, y) => x - y);
      expect(pathTo(at)).toContain(nodeOf(from, until + 1));
    }),
    { numRuns: 2_000 },
  );
});

it('files no two intervals of one key under one node', () => {
  fc.assert(
    fc.property(fc.uniqueArray(position, { minLength: 2, maxLength: 200 }), (positions) => {
      const bounds = positions.toSorted((x, y) => x - y);
      const nodes = bounds.slice(1).map((until, i) => nodeOf(bounds[i] ?? 0, until));
      expect(new Set(nodes).size).toBe(nodes.length);
    }),
  );
});

it('asks for as many nodes as a position has bits', () => {
  expect(pathTo(0)).toHaveLength(53);
  expect(new Set(pathTo(GREATEST)).size).toBe(53);
});

it('files small intervals under small nodes', () => {
  expect([nodeOf(0, 1), nodeOf(1, 2), nodeOf(0, 3), nodeOf(4, 6), nodeOf(4, 100)]).toEqual([1, 2, 2, 6, 64]);
});
