import type { Issued } from './meeting-world.ts';
import { rulesOn } from './rules.ts';
import type { Numbered, World } from './world.ts';

/** The numbers of minutes and their corrections: one after another, running or of their year. */

export const isYearly = (world: World, issuedOn: string): boolean => rulesOn(world, issuedOn).yearly;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Those that count for the next number. */
const before = (world: World, issuedOn: string): readonly Numbered[] => {
  const yearly = isYearly(world, issuedOn);
  return world.numbered.filter((other) => other.yearly === yearly && (!yearly || other.year === yearOf(issuedOn)));
};

export const nextNumber = (world: World, issuedOn: string): number =>
  Math.max(0, ...before(world, issuedOn).map(({ number }) => number)) + 1;

/** What stands against a number, and the one that is expected; `null`: whichever comes next. */
export const wrongNumber = (world: World, issuedOn: string, expected: number | null) => {
  const next = nextNumber(world, issuedOn);
  const latest = Math.max(0, ...world.numbered.map(({ year }) => year));
  return {
    'minutes.number-used': expected !== null && expected < next,
    'minutes.number-skipped': expected !== null && expected > next,
    'minutes.year-closed': isYearly(world, issuedOn) && yearOf(issuedOn) < latest,
  };
};

/** Gives a document its number. */
export const number = (world: World, documentId: string, issuedOn: string): Issued => {
  const [yearly, year] = [isYearly(world, issuedOn), yearOf(issuedOn)];
  const taken = nextNumber(world, issuedOn);
  world.numbered.push({ documentId, year, yearly, number: taken });
  const minutesNumber = yearly ? `〔${year}〕${taken}号` : `第${taken}期`;
  return { number: taken, year: yearly ? year : null, minutesNumber, issuedOn, at: world.now };
};
