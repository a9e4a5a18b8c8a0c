import { collectiveForms } from './collective-forms.ts';
import { isLocalCollective } from './collective-names.ts';

const each = collectiveForms.flatMap((form) => form.examples.map((example) => ({ ...form, example })));
const others = collectiveForms.flatMap((form) => form.not.map((other) => ({ ...form, other })));

it.each(each)('takes $example for $name', ({ example, says }) => {
  expect(collectiveForms.find((form) => form.says.test(example))?.says).toBe(says);
  expect(isLocalCollective(example)).toBe(true);
});

it.each(others)('does not take $other for $name, nor for any other', ({ other }) => {
  expect(isLocalCollective(other)).toBe(false);
});

it('lets the committee of a zone stand behind those of all', () => {
  expect(isLocalCollective('各县（市、区）人民政府（高新区管委会）')).toBe(true);
});
