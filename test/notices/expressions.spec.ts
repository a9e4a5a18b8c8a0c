import { fileURLToPath } from 'node:url';
import { draftOf, noticesIn } from './corpus.ts';
import { answersSoon, expressionsIn } from './expressions.ts';

const known = fileURLToPath(new URL('./known/', import.meta.url));

const expressions = await expressionsIn(async () => {
  for (const name of noticesIn(known)) await draftOf(known, name);
});

it('meets the expressions that reading is made of', () => {
  expect(expressions.length).toBeGreaterThan(200);
});

it('reads with no expression whose work doubles with every word', () => {
  expect(expressions.filter((expression) => !answersSoon(expression))).toEqual([]);
});

it.each([/^各(?:乡|镇|乡镇)+$/u, /^(?:\p{Script=Han}{0,8}?(?:部门|单位))+$/u])('would notice %s', (planted) => {
  expect(answersSoon(planted)).toBe(false);
});
