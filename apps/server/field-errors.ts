import type { ValidationError } from '@nestjs/common';
import { type FieldError, Problem } from '#http';

/** One thing that is wrong with a request body, at the path of its field: `assignments.0.unitId`. */
interface Fault extends FieldError {
  /** The most characters that the field takes, where the fault is that it has more. */
  readonly longest: number | null;
  readonly value: unknown;
}

/** What a field says of its rule, beside the English sentence. */
interface Context {
  readonly longest?: number;
  readonly zh?: string;
}

/** class-validator's name for the rule that there are no fields but those of the body. */
const NO_OTHERS = 'whitelistValidation';

const faultsIn = (errors: readonly ValidationError[], parent = ''): readonly Fault[] =>
  errors.flatMap(({ property, constraints = {}, contexts = {}, children = [], value }) => {
    const field = parent === '' ? property : `${parent}.${property}`;
    // What is not there has one fault, whatever rules it would have to keep.
    if (value === undefined && children.length === 0 && !(NO_OTHERS in constraints)) {
      return [{ field, message: `${property} is missing`, messageZh: '缺少此项', longest: null, value }];
    }
    return [
      ...Object.entries(constraints).map(([rule, message]) => {
        const { longest = null, zh = rule === NO_OTHERS ? '没有这一项' : '不符合要求' } = (contexts[rule] ??
          {}) as Context;
        return { field, message, messageZh: zh, longest, value };
      }),
      ...faultsIn(children, field),
    ];
  });

/** Why a request body is refused: a text that is too long, by its own code; else that it is not of the right shape. */
export const problemOf = (errors: readonly ValidationError[]): Problem => {
  const faults = faultsIn(errors);
  const told = faults.map(({ field, message, messageZh }) => ({ field, message, messageZh }));
  const [first] = faults;
  if (!first || faults.some(({ longest }) => longest === null)) return new Problem('request.malformed', {}, told);
  const { field, longest, value } = first;
  return new Problem(
    'request.text-too-long',
    { field, length: [...String(value)].length, longest: longest ?? 0 },
    told,
  );
};
