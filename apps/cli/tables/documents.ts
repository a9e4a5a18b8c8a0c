import { table } from '../terminal.ts';
import { cell } from './cell.ts';

/** Documents of a view as tables: those that have the same fields stand in one. */
export const documentTables = (documents: readonly object[]): string => {
  if (documents.length === 0) return 'nothing · 无';
  const kinds = Map.groupBy(documents, (document) => Object.keys(document).join(' '));
  return [...kinds.values()]
    .map((alike) => {
      const fields = Object.keys(alike[0] ?? {});
      const rows = alike.map((document) => Object.values(document).map(cell));
      return table(fields, rows);
    })
    .join('\n\n');
};
