import type { ValidationError } from '@nestjs/common';

/** The faults of a request body, each with the path of its field: `assignments.0.unitId`. */
export const fieldErrors = (
  errors: readonly ValidationError[],
  parent = '',
): readonly { readonly field: string; readonly message: string }[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = parent === '' ? property : `${parent}.${property}`;
    return [...Object.values(constraints).map((message) => ({ field, message })), ...fieldErrors(children, field)];
  });
