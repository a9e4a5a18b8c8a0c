const WIDEST = 40;

/** A value of a document as people read it in a table: lists by how many they hold, texts cut to what a line takes. */
export const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes · 是' : 'no · 否';
  if (Array.isArray(value)) return value.length === 0 ? '' : listed(value);
  if (typeof value === 'object') {
    return short(
      Object.entries(value)
        .map(([name, inner]) => `${name} ${cell(inner)}`.trim())
        .join('; '),
    );
  }
  return short(String(value));
};

const listed = (values: readonly unknown[]): string => {
  if (values.some((value) => typeof value === 'object')) return `${values.length} ×`;
  return short(values.join(', '));
};

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line;
};
