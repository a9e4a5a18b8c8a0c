import fc from 'fast-check';
import { type BodyId, fold, isRefusal } from '#kernel';
import { given } from '#kernel/testing';
import { type MinutesRegisterEvent, type Numbering, numberings } from '../contracts/index.ts';
import { minutesRegisterDecider, type TakeMinutesNumber } from './minutes-register-decider.ts';

const bodyId = 'b1' as BodyId;
const take = (documentId: string, of: Partial<TakeMinutesNumber> = {}): TakeMinutesNumber => ({
  type: 'TakeMinutesNumber',
  ...{ bodyId, documentId, year: 2026, numbering: 'running', number: null },
  ...of,
});
const taken = (
  documentId: string,
  number: number,
  of: { readonly numbering?: Numbering; readonly year?: number | null } = {},
): MinutesRegisterEvent => ({
  type: 'MinutesNumberTaken',
  v: 2,
  data: { bodyId, documentId, numbering: 'running', year: 2026, number, ...of },
});
const yearly = { numbering: 'yearly' } as const;

it('begins with number 1', () => given(minutesRegisterDecider).when(take('m1')).then(taken('m1', 1)));

it('gives the next document the next number', () =>
  given(minutesRegisterDecider, taken('m1', 1)).when(take('m2')).then(taken('m2', 2)));

it('leaves a document the number it has', () =>
  given(minutesRegisterDecider, taken('m1', 1), taken('m2', 2)).when(take('m1')).thenNothing());

it('runs on over the end of a year, or begins anew where the rules say so', () => {
  const history = given(minutesRegisterDecider, taken('m1', 1), taken('m2', 2));
  history.when(take('m3', { year: 2027 })).then(taken('m3', 3, { year: 2027 }));
  history.when(take('m3', { ...yearly, year: 2027 })).then(taken('m3', 1, { ...yearly, year: 2027 }));
  given(minutesRegisterDecider, taken('m1', 1, yearly), taken('m2', 1, { ...yearly, year: 2027 }))
    .when(take('m3', { ...yearly, year: 2027 }))
    .then(taken('m3', 2, { ...yearly, year: 2027 }));
});

it('goes on where it was when the rules go back to running numbers', () =>
  given(minutesRegisterDecider, taken('m1', 1), taken('m2', 1, yearly))
    .when(take('m3'))
    .then(taken('m3', 2)));

it('gives the number that is asked for when it is the next one', () =>
  given(minutesRegisterDecider, taken('m1', 1))
    .when(take('m2', { number: 2 }))
    .then(taken('m2', 2)));

it('refuses a number that is used, and one that would leave a gap', () => {
  const history = given(minutesRegisterDecider, taken('m1', 1), taken('m2', 2));
  history.when(take('m3', { number: 2 })).thenRefused('minutes.number-used');
  history.when(take('m3', { number: 4 })).thenRefused('minutes.number-skipped');
  history.when(take('m2', { number: 1 })).thenRefused('minutes.number-used');
});

it('refuses a day in a year after which a number of a later year was given', () => {
  const history = given(minutesRegisterDecider, taken('m1', 1), taken('m2', 2, { year: 2027 }));
  history.when(take('m3')).thenRefused('minutes.year-closed');
  history.when(take('m3', yearly)).thenRefused('minutes.year-closed');
});

it('refuses another year for a document that has its number', () =>
  given(minutesRegisterDecider, taken('m1', 1, yearly))
    .when(take('m1', { ...yearly, year: 2027 }))
    .thenRefused('minutes.numbered-for-year'));

it('goes on behind numbers whose year was not kept', () =>
  given(minutesRegisterDecider, taken('m1', 1, { year: null }))
    .when(take('m2'))
    .then(taken('m2', 2)));

const request = fc.record({
  documentId: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6'),
  year: fc.constantFrom(2026, 2027, 2028),
  numbering: fc.constantFrom(...numberings),
  number: fc.option(fc.integer({ min: 1, max: 4 })),
});

it('numbers any documents in any order without a gap, each once, and never back into a closed year', () => {
  fc.assert(
    fc.property(fc.array(request), (requests) => {
      const log: MinutesRegisterEvent[] = [];
      for (const { documentId, ...of } of requests) {
        const decision = minutesRegisterDecider.decide(take(documentId, of), fold(minutesRegisterDecider, log));
        if (!isRefusal(decision)) log.push(...decision.events);
      }
      const data = log.map((event) => event.data);
      expect(new Set(data.map(({ documentId }) => documentId)).size).toBe(data.length);
      expect(data.map(({ year }) => year)).toEqual(data.map(({ year }) => year).toSorted());
      const series = Map.groupBy(data, ({ numbering, year }) => (numbering === 'running' ? 'running' : year));
      for (const of of series.values()) expect(of.map(({ number }) => number)).toEqual(of.map((_, index) => index + 1));
    }),
  );
});
