import { lastDay } from '../days.ts';
import type { Due } from '../draft.ts';
import { fromChinese, yearFromChinese } from '../words/numerals.ts';

/** What a rule needs besides the words. */
export interface TimeContext {
  /** The day of issue, for times that count from it. */
  readonly issuedOn: string | null;
  /** 2026年工作要点 may be issued in December 2025. */
  readonly title?: string;
  /** What was read of the task above, for 同上. */
  readonly above?: Due | null;
}

export interface ReadTime extends Due {
  /** The words leave the day open, or the year had to be taken from the title or the issue. */
  readonly doubt: 'unclear' | 'year-assumed' | null;
}

export type TimeRead = Omit<ReadTime, 'text'>;

export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray, context: TimeContext) => TimeRead;
}

export const date = (on: string): TimeRead => ({ kind: 'date', on, doubt: null });
export const unclear: TimeRead = { kind: 'date', on: null, doubt: 'unclear' };

/**
 * A day of the year of issue; where it is over by then, or the year nearly is, of the later year that the title names. 2026年度医保
 * is paid for in 2025.
 */
export const inYearOfNotice = ({ issuedOn, title = '' }: TimeContext, on: (year: number) => string): TimeRead => {
  const [named, ...others] = title.match(/20\d{2}(?=年(?!.{0,2}月))/gu) ?? [];
  const ofTitle = named && others.length === 0 ? on(Number(named)) : null;
  const ofIssue = issuedOn === null ? null : on(Number(issuedOn.slice(0, 4)));
  const isOver = ofIssue === null || issuedOn === null || ofIssue < issuedOn || issuedOn.slice(5, 7) === '12';
  const day = isOver && ofTitle !== null && ofTitle > (ofIssue ?? '') ? ofTitle : ofIssue;
  return day === null ? unclear : { kind: 'date', on: day, doubt: 'year-assumed' };
};

export const to = '(?:—|–|-|~|～|至|到){1,2}';
export const year = '(20\\d{2}|二[〇○零]\\S{2})年';
export const month = '(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?';
export const day = '(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]';

/** Where nothing follows that would make other words of it: 2025年, and not 2025年汛期. */
export const alone = '(?=[，。；、）〕】\\s]|完成|建成|实施|推进|$)';

export const yearIn = (digits: string): number => (/^\d/u.test(digits) ? Number(digits) : yearFromChinese(digits));
export const countIn = (digits: string): number =>
  /^\d/u.test(digits) ? Number(digits) : fromChinese(digits.replace('两', '二'));

export const endOfQuarter = (y: number, quarter: string): string => lastDay(y, 3 * countIn(quarter));
/** The last day of its first, second or third ten days. */
export const endOfThird = (y: number, m: number, third: string): string =>
  third === '下' ? lastDay(y, m) : `${lastDay(y, m).slice(0, 8)}${third === '上' ? 10 : 20}`;
