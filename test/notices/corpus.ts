import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NoticeDraft, readDocument } from '#notice';
import { type Expected, withoutSpace } from './expected.ts';

/** The names of the notices in a folder. */
export const noticesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => !name.endsWith('.json'));

/** The name of what is expected of a notice. */
export const expectationOf = (name: string): string => name.replace(/\.\w+$/, '.json');

export const expectedOf = (folder: string, name: string): Expected => {
  const { items, ...rest }: Expected = JSON.parse(readFileSync(join(folder, expectationOf(name)), 'utf8'));
  return {
    ...rest,
    items: items.map(([path, heading, text, units, due]) => [path, heading, withoutSpace(text), units, due]),
  };
};

export const draftOf = async (folder: string, name: string): Promise<NoticeDraft> => {
  const draft = await readDocument(readFileSync(join(folder, name)));
  if ('unreadable' in draft) throw new Error(`${name}: ${draft.unreadable}`);
  return draft;
};
