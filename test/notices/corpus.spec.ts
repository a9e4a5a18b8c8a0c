import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '#notice';
import { asExpected, type Expected, withoutSpace } from './expected.ts';

const known = new URL('./known/', import.meta.url);
const files = readdirSync(known).filter((name) => !name.endsWith('.json'));

const expectedOf = (name: string): Expected => {
  const { items, ...rest }: Expected = JSON.parse(
    readFileSync(new URL(name.replace(/\.\w+$/, '.json'), known), 'utf8'),
  );
  return {
    ...rest,
    items: items.map(([path, heading, text, units, due]) => [path, heading, withoutSpace(text), units, due]),
  };
};

it('has an expectation for every notice', () => {
  const expectations = readdirSync(known).filter((name) => name.endsWith('.json'));
  expect(expectations).toEqual(files.map((name) => name.replace(/\.\w+$/, '.json')));
});

it.each(files)('reads %s as a clerk would', async (name) => {
  const draft = await readDocument(readFileSync(new URL(name, known)));
  if ('unreadable' in draft) throw new Error(draft.unreadable);
  expect(asExpected(draft)).toEqual(expectedOf(name));
});
