import type { Db } from 'mongodb';
import { type ViewName, ViewUnavailable } from '#read-model';
import { recordsIn } from './layout.ts';
import { documentsNamed, dropDocuments, idOf, recordOf } from './records.ts';

/**
 * Has the live view go on with the documents of a build, by one change of its record. Those before are kept for whoever
 * is reading them, until the next time. A writer of the live view that has not been told can finish nothing.
 * @throws {NotAView} nothing was built under this label
 */
export const swapIn = async (db: Db, view: ViewName, label: string): Promise<void> => {
  const records = recordsIn(db);
  const built = await recordOf(records, idOf(view, label));
  const _id = idOf(view, null);
  const live = await records.findOne({ _id });
  await dropDocuments(db, live?.former ?? null);
  const { _id: __, build: ___, token: ____, ...whole } = built;
  const taken = {
    ...whole,
    build: null,
    token: Math.max(live?.token ?? 0, built.token),
    term: Math.max(live?.term ?? 0, built.term) + 1,
    former: live?.documents ?? null,
  };
  const seen = live ? { _id, term: live.term } : { _id };
  const { matchedCount, upsertedCount } = await records.updateOne(seen, { $set: taken }, { upsert: live === null });
  if (matchedCount + upsertedCount === 0) throw new ViewUnavailable(view, 'in-use');
  await records.deleteOne({ _id: built._id });
};

/** Removes a build, or what is left of it. */
export const removeBuild = async (db: Db, label: string): Promise<void> => {
  const records = recordsIn(db);
  for (const { _id, documents } of await records.find({ build: label }).toArray()) {
    await records.deleteOne({ _id });
    await dropDocuments(db, documents);
  }
};

/** Removes every build, and all documents that no live view goes by. */
export const removeBuilds = async (db: Db): Promise<void> => {
  const records = recordsIn(db);
  await records.deleteMany({ build: { $ne: null } });
  // In this order: a view has its record before it has documents.
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const live = new Set((await records.find().toArray()).map(({ documents }) => documents));
  const named = new Set(collections.flatMap(({ name }) => documentsNamed(name) ?? []));
  await dropDocuments(db, ...[...named].filter((name) => !live.has(name)));
};
