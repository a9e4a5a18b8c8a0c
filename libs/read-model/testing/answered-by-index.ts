/** What is asked of a collection. */
export interface Asked {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: Readonly<Record<string, number>>;
}

/**
 * Whether MongoDB finds what is asked for through one of these indexes (the fields of each, all ascending), in the order
 * that is asked for: its first field is bound, and the order is that of the index, behind fields which have single values
 * ("ESR", https://www.mongodb.com/docs/manual/tutorial/equality-sort-range-guideline/).
 */
export const isAnsweredByIndex = ({ filter, sort }: Asked, indexes: readonly (readonly string[])[]): boolean =>
  indexes.some((fields) => isBound(filter[fields[0] ?? '']) && hasOrder(fields, filter, sort));

const isBound = (asked: unknown): boolean =>
  isSingle(asked) || operatorsIn(asked).some((operator) => ['$gt', '$gte', '$lt', '$lte'].includes(operator));

/** A value, or one of several: the server goes through their places in the index side by side. */
const isSingle = (asked: unknown): boolean => {
  const operators = operatorsIn(asked);
  return asked !== undefined && (operators.length === 0 || operators.includes('$in') || operators.includes('$eq'));
};

const operatorsIn = (asked: unknown): readonly string[] =>
  typeof asked === 'object' && asked !== null ? Object.keys(asked).filter((name) => name.startsWith('$')) : [];

const hasOrder = (fields: readonly string[], filter: Asked['filter'], sort: Asked['sort']): boolean => {
  const wanted = Object.keys(sort);
  // An index is read forwards or backwards as a whole.
  if (new Set(Object.values(sort)).size > 1) return false;
  const behind = fields.findIndex((field) => !isSingle(filter[field]));
  const starts = behind < 0 ? fields.length : behind;
  return Array.from({ length: starts + 1 }, (_, from) => fields.slice(from)).some((rest) =>
    wanted.every((field, index) => rest[index] === field),
  );
};
