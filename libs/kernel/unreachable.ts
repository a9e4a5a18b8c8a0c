/** Ends a `switch` over a union: the compiler proves that no case is missing; data from elsewhere fails loudly. */
export const unreachable = (value: never): never => {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
};
