import type { DraftUnit, Span } from '../draft.ts';
import { localGovernment } from '../places/collective-names.ts';
import { saysNoParty } from './no-party.ts';
import type { Reader } from './reader.ts';
import type { NameBook } from './unit-names.ts';

/** Where the name of a unit may begin: at the head of words, behind one that ends no name, or with the sign of a level. */
const beginnings =
  /(?<!\p{Script=Han})\p{Script=Han}|(?<=[由与和及向对报将经送给至请])\p{Script=Han}|[省市州盟县区旗镇乡]|街道|国家/gu;
const endsUnit = /[局委厅办部队心府所院会处室署校社联司馆]$/u;
const longest = 24;
/** How far before a name the words stand that say why it is named. */
const reach = 60;
const shortest = 2;
/** 县林业局 is read where its 县林业局森林防火办 is; an item with more units than this names them in full. */
const mostCompared = 200;

/** 市委、市政府 are one list: what is said before the first and behind the last is said of both. */
const between = /^(?:、|和|与|及|，)$/u;

/**
 * The net under everything that reads parties: where a range names a known unit that is none of `units`, and no rule says why
 * it is no party.
 */
export const namedUnits = (
  { source: { text }, names }: Reader,
  range: Span,
  units: readonly Pick<DraftUnit, 'name' | 'canonical'>[],
): readonly Span[] => {
  const read = units.flatMap(({ name, canonical }) => [name, canonical]);
  const exactly = new Set(read);
  const isRead = (name: string): boolean => {
    const { canonical } = names.resolve(name, null);
    if (exactly.has(name) || exactly.has(canonical)) return true;
    return read
      .slice(0, mostCompared)
      .some((one) => one.includes(name) || one.includes(canonical) || name.includes(one));
  };
  return listsIn(text, range, names).flatMap((list) => {
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last) return [];
    const before =
      text
        .slice(Math.max(range.start, first.start - reach), first.start)
        .split(/[。；\n\r\t]/u)
        .at(-1) ?? '';
    const behind = text.slice(last.end, Math.min(range.end, last.end + longest)).split(/[。；\n\r\t]/u)[0] ?? '';
    return list.filter(({ start, end }) => {
      const name = text.slice(start, end);
      return !isRead(name) && !saysNoParty(before, name, behind);
    });
  });
};

const listsIn = (text: string, range: Span, names: NameBook): readonly (readonly Span[])[] => {
  const lists: Span[][] = [];
  let end = range.start;
  for (const { index } of text.slice(range.start, range.end).matchAll(beginnings)) {
    const start = range.start + index;
    if (start < end) continue;
    const name = nameAt(text.slice(start, Math.min(range.end, start + longest)), names);
    if (name === undefined) continue;
    const place = { start, end: start + name.length };
    const open = lists.at(-1);
    if (open && between.test(text.slice(end, start))) open.push(place);
    else lists.push([place]);
    end = place.end;
  }
  return lists;
};

/** The longest known unit that begins the words. A place alone says where, and a collective is asked about elsewhere. */
const nameAt = (words: string, names: NameBook): string | undefined => {
  const run = /^[\p{Script=Han}]*/u.exec(words)?.[0] ?? '';
  for (let length = run.length; length >= shortest; length -= 1) {
    const name = run.slice(0, length);
    if (!endsUnit.test(name) || run[length] === '门') continue;
    if (names.knows(name) && localGovernment(name) === undefined && names.resolve(name, null).gathers === null)
      return name;
  }
  return undefined;
};
