/** The middle value; of an even number, the mean of the two in the middle. @throws {RangeError} there is none */
export const median = (values: readonly number[]): number => {
  const sorted = inOrder(values);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return ((low as number) + (high as number)) / 2;
};

/** The least value that `share` (0 to 1) of all values do not exceed: the nearest rank. @throws {RangeError} there is none */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = inOrder(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
};

const inOrder = (values: readonly number[]): readonly number[] => {
  if (values.length === 0) throw new RangeError('There is no value.');
  return values.toSorted((a, b) => a - b);
};
