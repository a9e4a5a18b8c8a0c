import { readText } from '../domain/reading/index.ts';
import { draft } from './examples.ts';

it('shows a finding in the words in which it is made', () => {
  const read = readText('1.甲。\n3.乙。');
  const messages = 'unreadable' in read ? [] : read.findings.map(({ message }) => message);
  expect(messages).toEqual(expect.arrayContaining(draft.findings.map(({ message }) => message)));
});
