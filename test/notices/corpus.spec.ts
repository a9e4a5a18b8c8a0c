import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { draftOf, expectationOf, expectedOf, noticesIn } from './corpus.ts';
import { asExpected } from './expected.ts';

const known = fileURLToPath(new URL('./known/', import.meta.url));
const notices = noticesIn(known);

it('has an expectation for every notice', () => {
  const expectations = readdirSync(known).filter((name) => name.endsWith('.json'));
  expect(expectations).toEqual(notices.map(expectationOf));
});

it.each(notices)('reads %s as a clerk would', async (name) => {
  expect(asExpected(await draftOf(known, name))).toEqual(expectedOf(known, name));
});
