import type { Finding, Post } from '../draft.ts';
import { finding } from '../finding.ts';
import type { SourceText } from '../source-text.ts';
import { chairInSentence, seats, shortBody } from '../words/body-words.ts';
import type { BodyRegion } from './body-region.ts';
import { personsIn } from './persons.ts';
import type { Roster, Seat } from './rosters.ts';

export interface Chairs {
  readonly convenor: Post | null;
  readonly deputies: readonly Post[];
  readonly findings: readonly Finding[];
}

/**
 * Who chairs, and who stands in: by labels, else by sentences. Whoever has the title of the chair under a 总召集人 or
 * 第一召集人 comes first among the deputies; of two who are called the same the first is taken, and a finding asks.
 */
export const readChairs = (source: SourceText, region: BodyRegion, rosters: readonly Roster[]): Chairs => {
  const text = source.text.slice(region.start, region.end);
  const said = sentencesIn(text);
  const of = (seat: Seat): readonly Post[] => {
    const labelled = rosters.filter((roster) => roster.seat === seat);
    const sentence = said.find((each) => each.seat === seat);
    if (labelled.length === 0) return sentence ? personsIn(sentence.words) : [];
    return labelled.flatMap(({ entries }) => entries).flatMap((entry) => personsIn(entry.split('担任')[0] ?? ''));
  };
  const first = of('first');
  const chairs = of('chair');
  const [convenor = null, ...others] = [...first, ...chairs];
  const equals = first.length > 0 ? first : chairs;
  return {
    convenor,
    deputies: [...others, ...of('deputy')],
    findings:
      equals.length > 1
        ? [
            finding(
              source,
              'body.several-convenors',
              placeOf(region),
              equals.map(({ person, post }) => person ?? post).join('、'),
            ),
          ]
        : [],
  };
};

/** Where a finding about the whole body points. */
export const placeOf = ({ start, end, name }: BodyRegion) => ({ start, end: Math.min(end, start + name.length) });

const anyTitle = `(?:总|第一)?(?:(?:常务|执行|第一)?副(?:总)?)?${chairInSentence}`;
const byVerb = new RegExp(
  `(?:^|[，。；：由\\n\\r])([^，。；：由\\n\\r]{2,120}?)(?:担任|兼任|任)(?:${shortBody}的?)?(${anyTitle})(?!助理)`,
  'gu',
);
const byTitle = new RegExp(
  `(?:^|[，。；：\\n\\r]|${shortBody})(${anyTitle})由([^，。；：\\n\\r]{2,120}?)(?:担任|兼任)`,
  'gu',
);
const titles = seats.map(({ seat, words }) => ({ seat, title: new RegExp(`^${words}$`, 'u') }));

/** 由分管副县长担任召集人, 县长任召集人, 召集人由县长担任. */
const sentencesIn = (text: string): readonly { readonly seat: Seat | undefined; readonly words: string }[] => {
  const found = [
    ...[...text.matchAll(byVerb)].map(([, words = '', title = '']) => ({ words, title })),
    ...[...text.matchAll(byTitle)].map(([, title = '', words = '']) => ({ words, title })),
  ];
  return found.map(({ words, title }) => ({
    seat: titles.find((each) => each.title.test(title))?.seat,
    words: words.replace(/^\d+[.、]\s*/u, ''),
  }));
};
