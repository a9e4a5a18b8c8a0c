import type { ValidationError } from '@nestjs/common';
import { Problem } from '#http';

/** One thing that is wrong with a request body, at the path of its field: `assignments.0.unitId`. */
interface Fault {
  readonly field: string;
  readonly message: string;
  /** The most characters that the field takes, where the fault is that it has more. */
  readonly longest: number | null;
  readonly value: unknown;
}

const faultsIn = (errors: readonly ValidationError[], parent = ''): readonly Fault[] =>
  errors.flatMap(({ property, constraints = {}, contexts = {}, children = [], value }) => {
    const field = parent === '' ? property : `${parent}.${property}`;
    return [
      ...Object.entries(constraints).map(([rule, message]) => {
        const longest = (contexts[rule] as { readonly longest?: number } | undefined)?.longest ?? null;
        return { field, message, longest, value };
      }),
      ...faultsIn(children, field),
    ];
  });

/** Why a request body is refused: a text that is too long, by its own code; else that it is not of the right shape. */
export const problemOf = (errors: readonly ValidationError[]): Problem => {
  const faults = faultsIn(errors);
  const told = faults.map(({ field, message }) => ({ field, message }));
  const [first] = faults;
  if (!first || faults.some(({ longest }) => longest === null)) return new Problem('request.malformed', {}, told);
  const { field, longest, value } = first;
  return new Problem(
    'request.text-too-long',
    { field, length: [...String(value)].length, longest: longest ?? 0 },
    told,
  );
};
