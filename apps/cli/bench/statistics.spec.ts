import { median, percentile } from './statistics.ts';

describe('the median', () => {
  it('is the middle one of an odd number', () => expect(median([9, 1, 10])).toBe(9));
  it('is the mean of the middle two of an even number', () => expect(median([10, 1, 3, 2])).toBe(2.5));
  it('is not to be had of nothing', () => expect(() => median([])).toThrow(RangeError));
});

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('is the least value that so many do not exceed', () => {
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
  });
  it('is the greatest when there are too few to leave one out', () => expect(percentile([3, 1, 2], 0.99)).toBe(3));
  it('is the least at the lower end', () => expect(percentile(hundred, 0)).toBe(1));
  it('is not to be had of nothing', () => expect(() => percentile([], 0.99)).toThrow(RangeError));
});
