import { labelForms, withEvenLabels } from './label-forms.ts';

it.each(labelForms)('reads a label $name', ({ example, reads, says }) => {
  expect(says.test(example)).toBe(true);
  says.lastIndex = 0;
  expect(withEvenLabels(example)).toBe(reads);
  expect(reads).toHaveLength(example.length);
});

it.each(labelForms)('takes for no label $name what only looks like it: $not', ({ not }) => {
  expect(withEvenLabels(not)).toBe(not);
});
