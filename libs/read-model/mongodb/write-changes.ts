import type { Position } from '#event-store';
import type { Change } from '#read-model';
import { rowsOf } from './rows.ts';
import type { Term } from './term.ts';

/** So many rows are removed at once. */
const REMOVED = 1_000;

/**
 * Writes changes that were checked. Versions come first and are seen by nobody; one change of the view's record makes
 * them count; then what they have put an end to is taken off the list of the last versions, which only saves readers work.
 * So it may break off anywhere: before the record has changed nothing was written, after it everything.
 */
export const writeChanges = async (term: Term, changes: readonly Change[], checkpoint: Position): Promise<void> => {
  const { documents, latest: known } = term;
  await known.ask(new Set(changes.map(({ key }) => key)));
  const { versions, latest } = rowsOf(changes, term.number, (key) => known.get(key));
  if (versions.length > 0)
    await Promise.all([
      documents.versions.insertMany(versions, { ordered: false }),
      documents.latest.insertMany([...latest.values()], { ordered: false }),
    ]);
  await term.commit(checkpoint);
  const outdated = known.replace(latest);
  for (let from = 0; from < outdated.length; from += REMOVED)
    await documents.latest.deleteMany({ _id: { $in: outdated.slice(from, from + REMOVED) } });
};
