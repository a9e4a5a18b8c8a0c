import { linesOf } from '../lines.ts';
import { sourceOf } from '../source-text.ts';
import { joinLines } from './line-breaks.ts';
import { forbids, type Joint, joins } from './line-joints.ts';

const fits = ({ fits, example }: Joint): boolean => {
  const [line, next] = linesOf(example.join('\n'));
  return line !== undefined && next !== undefined && fits(line.text, next.text, next);
};

it.each(joins)('joins two lines at a $name', (joint) => {
  expect(fits(joint)).toBe(true);
  expect(joinLines(sourceOf(joint.example.join('\n'))).source.text).toBe(joint.example.join(''));
});

it.each(forbids)('keeps two lines apart at a $name', (joint) => {
  const text = joint.example.join('\n');
  const [line, next] = linesOf(text);
  const forbidding = forbids.filter((other) => line && next && other.fits(line.text, next.text, next));
  expect(forbidding).toEqual([joint]);
  expect(joinLines(sourceOf(text)).source.text).toBe(text);
});

it.each(forbids)('would join them but for a $name', ({ example }) => {
  const [line, next] = linesOf(example.join('\n'));
  expect(joins.some((each) => line !== undefined && next !== undefined && each.fits(line.text, next.text, next))).toBe(
    true,
  );
});
