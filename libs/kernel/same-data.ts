/** Whether two pieces of plain data (JSON) say the same, whatever the order of their fields. */
export const sameData = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [some, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    some.length === others.size && some.every(([name, value]) => others.has(name) && sameData(value, others.get(name)))
  );
};
