import type { Span } from '../draft.ts';
import { bodyName, chairInSentence } from '../words/body-words.ts';

/** 建立由市民政局牵头的…联席会议: the name is in the first group. */
export const founding = new RegExp(`(?:建立|成立|设立|组建)了?(?:由[^，。]{2,20}的)?(${bodyName.source})`, 'u');

/** The name without the words that led to it. */
export const bare = (name: string): string =>
  name.replace(/^.*(?:关于|建立|成立|设立|组建|健全|完善|调整|充实)了?/u, '');

/** What a few sentences may say of a body. One alone belongs to a measure: 建立由市民政局牵头的联席会议制度. */
const particulars: readonly RegExp[] = [
  /(?:建立|成立|设立|组建)了?由[^，。]{2,20}牵头的/u,
  new RegExp(`(?:担任|兼任|任)(?:总|第一)?${chairInSentence}|(?:总|第一)?${chairInSentence}由`, 'u'),
  /办公室(?:日常工作)?(?:设在|设于|设立在)|日常工作由[^，。]{2,30}(?:承担|负责)/u,
  /(?:联席会议|会议|领导小组)(?:原则上)?每[^，。]{1,8}(?:召开|举行)/u,
];

interface Founding extends Span {
  readonly name: string;
  readonly particulars: number;
}

/** The first sentence of a paragraph that founds a body, to the end of the paragraph. Where an annex has the rest, none. */
const foundingIn = (text: string, { start, end }: Span): Founding | undefined => {
  const words = text.slice(start, end);
  const found = founding.exec(words);
  const name = bodyName.exec(found?.[1] ?? '')?.[0];
  if (!found || !name || /见附\s*件/u.test(words)) return undefined;
  const from = words.lastIndexOf('。', found.index) + 1;
  const said = words.slice(from);
  return {
    name: bare(name),
    start: start + from,
    end,
    particulars: particulars.filter((particular) => particular.test(said)).length,
  };
};

/** A joint meeting of which a paragraph says at least two particulars. A group that works on a measure is a measure. */
export const foundedInSentences = (text: string, paragraphs: readonly Span[]): Founding | null =>
  paragraphs
    .flatMap((paragraph) => foundingIn(text, paragraph) ?? [])
    .find((each) => each.particulars >= 2 && /联席会议$/u.test(each.name)) ?? null;

/** Where else a paragraph founds a body and says something of it. */
export const foundedInPassing = (text: string, paragraphs: readonly Span[]): readonly Founding[] =>
  paragraphs.flatMap((paragraph) => foundingIn(text, paragraph) ?? []).filter((each) => each.particulars > 0);
