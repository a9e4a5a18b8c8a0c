import { accept, type BodyId, type Decider, type Refusal, refuse } from '#kernel';
import type { MeetingRefusal, MinutesRegisterEvent, Numbering } from '../contracts/index.ts';

export interface TakeMinutesNumber {
  readonly type: 'TakeMinutesNumber';
  readonly bodyId: BodyId;
  /** The meeting whose minutes, or the correction, wants a number. */
  readonly documentId: string;
  /** Of the day of issue. */
  readonly year: number;
  /** As the body's rules have it on that day. */
  readonly numbering: Numbering;
  /** The number that is asked for; `null`: whichever comes next. */
  readonly number: number | null;
}

type Taken = Pick<TakeMinutesNumber, 'numbering'> & { readonly year: number | null; readonly number: number };

export interface MinutesRegisterState {
  /** Which document has which number. */
  readonly taken: ReadonlyMap<string, Taken>;
  /** The last number of each year, and under `running` of those that run on. */
  readonly last: ReadonlyMap<number | 'running', number>;
  readonly latestYear: number;
}

/**
 * The register of a body's minutes (编号簿): 1, 2, 3 … without gaps, on and on or in every year anew, each document one
 * number and always the same. A year is closed when a later one has a number. Whoever takes numbers at once meets in
 * this stream, and its revision lets one of them win. Stream `minutes-<bodyId>`.
 */
export const minutesRegisterDecider: Decider<
  MinutesRegisterState,
  TakeMinutesNumber,
  MinutesRegisterEvent,
  MeetingRefusal
> = {
  initial: { taken: new Map(), last: new Map(), latestYear: 0 },
  decide: (c, { taken, last, latestYear }) => {
    const { bodyId, documentId, numbering, year } = c;
    const known = taken.get(documentId);
    if (known) return flawOfKnown(c, known) ?? accept();
    if (year < latestYear) return refuse('minutes.year-closed', { year, latest: latestYear });
    const number = (last.get(numbering === 'running' ? 'running' : year) ?? 0) + 1;
    const flaw = flawOfAsked(c.number, number);
    return flaw ?? accept({ type: 'MinutesNumberTaken', v: 2, data: { bodyId, documentId, numbering, year, number } });
  },
  evolve: ({ taken, last, latestYear }, { data: { documentId, numbering, year, number } }) => ({
    taken: new Map(taken).set(documentId, { numbering, year, number }),
    last: new Map(last).set(numbering === 'running' || year === null ? 'running' : year, number),
    latestYear: Math.max(latestYear, year ?? 0),
  }),
};

/** A document that has its number keeps it, and the year that it is of. */
const flawOfKnown = (c: TakeMinutesNumber, known: Taken): Refusal<MeetingRefusal> | null => {
  if (known.year !== null && known.year !== c.year) return refuse('minutes.numbered-for-year', { year: known.year });
  return flawOfAsked(c.number, known.number);
};

const flawOfAsked = (asked: number | null, next: number): Refusal<MeetingRefusal> | null => {
  if (asked === null || asked === next) return null;
  return refuse(asked < next ? 'minutes.number-used' : 'minutes.number-skipped', { number: asked, next });
};
