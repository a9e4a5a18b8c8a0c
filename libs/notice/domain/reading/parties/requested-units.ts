import type { Role, Span } from '../draft.ts';
import { bodyName } from '../words/body-words.ts';
import { unitEnding } from '../words/unit-words.ts';
import type { PartyClause } from './party-clauses.ts';
import type { Reader } from './reader.ts';
import { listedNames } from './unit-list.ts';
import type { NameBook } from './unit-names.ts';

/**
 * 请市教育局于…前, 会同市财政局…: the most words behind 请 or 会同 that are known units, and nothing else. Where the clause has
 * charged another (`goesOn`), strange names count that look like one.
 */
export const requestedUnits = (
  { source: { text }, names }: Reader,
  { start, end }: Span,
  { role, goesOn = false }: { readonly role: Role; readonly goesOn?: boolean },
): readonly PartyClause[] => {
  const words = /^[^，。；：\n\r]{2,60}/u.exec(text.slice(start, end))?.[0] ?? '';
  const stops = /[，。]/u.test(text[start + words.length] ?? '');
  const isList = (list: string): boolean => {
    const listed = listedNames(list, names.knows).map(({ name }) => name);
    const strange = listed.filter((name) => !names.knows(name));
    const mayBeStrange = stops && list === words && strange.every(looksLikeUnit);
    return strange.length < listed.length && (strange.length === 0 || mayBeStrange);
  };
  const known = descending(words.length).find((length) => isList(words.slice(0, length))) ?? 0;
  const length = Math.max(known, goesOn ? strangeList(words, stops, names) : 0);
  return length > 1 ? [{ role, list: words.slice(0, length), start, end: start + length }] : [];
};

const descending = (from: number): readonly number[] => Array.from({ length: from }, (_, index) => from - index);

/** How long a list of units is that begins the words, its last name cut where it first looks like one. */
const strangeList = (words: string, stops: boolean, names: NameBook): number => {
  let from = 0;
  for (const part of words.split('、')) {
    const whole = names.knows(part) || looksLikeUnit(part);
    const ends = words[from + part.length] === '、' || (stops && from + part.length === words.length);
    const cut = whole && ends ? part : (firstUnit.exec(part)?.[0] ?? '');
    if (!names.knows(cut) && !looksLikeUnit(cut)) return Math.max(0, from - 1);
    from += cut.length + 1;
    if (cut !== part) break;
  }
  return from - 1;
};

const firstUnit = /^\p{Script=Han}{2,14}?(?:[局委厅所站队]|公司|集团|中心|办事处)/u;

/** A strange name that is short, ends like a unit, and is no standing body: a person is asked what it is. */
export const looksLikeUnit = (name: string): boolean =>
  name.length <= 16 && unitEnding.test(name) && !/[的各或向]|领导|带队|^(?:本|其)/u.test(name) && !bodyName.test(name);
