import { type DataOf, Fields, ListOf, OneOf, OrNull, Text } from '#kernel';
import { dutyRoles } from './duty-events.ts';

/** How often something comes again. */
export const rhythms = ['week', 'month', 'quarter', 'half-year', 'year'] as const;

/** What the source of an item says and no date and no unit of a duty carries. */
export const termsFields = {
  /** A time that is no day: 长期坚持, 每年11月底前. */
  time: OrNull(
    Fields({
      words: Text,
      /** `null`: it does not come again, or the words do not say how often. */
      every: OrNull(OneOf(rhythms)),
      /** By when each time, where the words say it: `MM-DD` of a year, `DD` of a month. */
      by: OrNull(Text),
    }),
  ),
  /** Collectives of which nobody has named a unit: no duty stands for them. */
  collectives: ListOf(Fields({ name: Text, role: OneOf(dutyRoles) })),
};

const terms = Fields(termsFields);
export type Terms = DataOf<typeof terms>;

export interface Rhythm {
  readonly every: (typeof rhythms)[number] | null;
  readonly by: string | null;
}

/** The rhythm in the words of a time: 每年11月底前 is every year by 11-30, 每月25日前 every month by the 25th. */
export const rhythmIn = (words: string): Rhythm => {
  const every = everyWords.find(({ says }) => says.test(words))?.every ?? null;
  return { every, by: every === 'year' ? dayOfYear(words) : every === 'month' ? dayOfMonth(words) : null };
};

/** The first that fits counts: 每半年 before 每年. */
const everyWords: readonly { readonly every: Rhythm['every']; readonly says: RegExp }[] = [
  { every: 'week', says: /每(?:个)?(?:周|星期)|按周|逐周/u },
  { every: 'month', says: /每(?:个)?月|按月|逐月|月报/u },
  { every: 'quarter', says: /每(?:个)?季|按季|逐季|季报/u },
  { every: 'half-year', says: /每半年|半年一次/u },
  { every: 'year', says: /每(?:一)?年|按年|逐年|年报|每年度/u },
];

const dayOfYear = (words: string): string | null => {
  const [, month = '', day] = /每年(?:度)?的?\s*(\d{1,2})月(?:份)?(?:(\d{1,2})日)?/u.exec(words) ?? [];
  const lastDay = lastDays[Number(month) - 1];
  if (lastDay === undefined) return null;
  return `${month.padStart(2, '0')}-${String(day ?? lastDay).padStart(2, '0')}`;
};

const dayOfMonth = (words: string): string | null =>
  /每(?:个)?月\s*(\d{1,2})[日号]/u.exec(words)?.[1]?.padStart(2, '0') ?? null;

/** 2月底 is the 28th: a day that every year has. */
const lastDays: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
