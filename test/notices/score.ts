import { type Facts, type Part, parts } from './facts.ts';

/** How much of what is stated was found. */
export interface Score {
  readonly stated: number;
  readonly found: number;
  readonly right: number;
}

export type Scores = Readonly<Record<Part, Score>>;

export interface Compared {
  readonly scores: Scores;
  readonly missing: Facts;
  readonly wrong: Facts;
}

/** Both readings of one notice, part by part; a fact that stands twice counts twice. */
export const compare = (stated: Facts, found: Facts): Compared => {
  const missing = each((part) => without(stated[part], found[part]));
  const wrong = each((part) => without(found[part], stated[part]));
  const scores = each((part) => ({
    stated: stated[part].length,
    found: found[part].length,
    right: found[part].length - wrong[part].length,
  }));
  return { scores, missing, wrong };
};

export const total = (all: readonly Scores[]): Scores => {
  const sum = (part: Part, of: keyof Score) => all.reduce((amount, scores) => amount + scores[part][of], 0);
  return each((part) => ({ stated: sum(part, 'stated'), found: sum(part, 'found'), right: sum(part, 'right') }));
};

/** The harmonic mean of precision and recall; 1 where nothing is stated and nothing found. */
export const f1 = ({ stated, found, right }: Score): number =>
  stated + found === 0 ? 1 : (2 * right) / (stated + found);

const each = <T>(of: (part: Part) => T): Readonly<Record<Part, T>> =>
  Object.fromEntries(parts.map((part) => [part, of(part)])) as Readonly<Record<Part, T>>;

const without = (facts: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others];
  return facts.filter((fact) => {
    const index = left.indexOf(fact);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
};
