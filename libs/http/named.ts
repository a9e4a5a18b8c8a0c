import type { Refusal } from '#kernel';
import type { Problem } from './problem.ts';

/** The details that are units, by the names that refusals have for them: one id, or several with a comma between. */
const UNITS = ['unitId', 'unitIds'] as const;
const COMMA = ', ';

/** The ids of the units among the details of a refusal. */
export const unitsAmong = (details: Refusal['details']): readonly string[] =>
  UNITS.flatMap((name) => {
    const ids = details[name];
    return typeof ids === 'string' ? ids.split(COMMA) : [];
  });

/** The details as a sentence says them: units by their names, as far as they are known. */
export const named = ({ details, names }: Problem): Refusal['details'] => {
  const said = UNITS.flatMap((name) => {
    const ids = details[name];
    return typeof ids === 'string'
      ? [
          [
            name,
            ids
              .split(COMMA)
              .map((id) => names[id] ?? id)
              .join('、'),
          ] as const,
        ]
      : [];
  });
  return { ...details, ...Object.fromEntries(said) };
};
