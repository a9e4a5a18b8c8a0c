import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minutesOfLength } from '#meeting/testing';
import { bulletinOfLength, slipOfLength } from '#responsibility/testing';
import type { Check } from './checks.ts';
import { type Page, pagesOf, printAll } from './printed.ts';

/** What ends in an imprint or in a signature, and by what its end begins. */
const kinds = {
  minutes: { write: minutesOfLength, end: /^抄送：/u },
  slip: { write: slipOfLength, end: /^签发人：/u },
  bulletin: { write: bulletinOfLength, end: /^抄送：/u },
} as const;
export type Kind = keyof typeof kinds;

/** Prints documents of every length from the one to the other: the end of each shares its page with text. */
export const endsOf = async (kind: Kind, from: number, to: number, folder: string): Promise<readonly Check[]> => {
  const { write, end } = kinds[kind];
  const paths: string[] = [];
  for (let length = from; length <= to; length += 1) {
    const path = join(folder, `${kind}-of-${length}.docx`);
    writeFileSync(path, await write(length));
    paths.push(path);
  }
  return printAll(paths, folder).map((pdf, at) => ({
    what: `${kind} of ${from + at}: its end shares the last page with text`,
    isKept: sharesLastPage(pagesOf(pdf), end),
  }));
};

/** Whether the end begins on the last page, and text stands above it. */
export const sharesLastPage = (pages: readonly Page[], end: RegExp): boolean => {
  const lines = pages.at(-1)?.lines.map((words) => words.map(({ text }) => text).join('')) ?? [];
  return lines.findIndex((line) => end.test(line)) > 0;
};
