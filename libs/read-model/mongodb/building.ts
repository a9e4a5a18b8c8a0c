import { type Db, ObjectId } from 'mongodb';
import { BuildBehind, type ViewName, ViewUnavailable } from '#read-model';
import { START } from './claims.ts';
import { NotAView } from './faults.ts';
import { recordsIn, type ViewRecord } from './layout.ts';
import { documentsNamed, dropDocuments, ensureRecord, idOf, recordOf } from './records.ts';

/**
 * Has the live view go on with the documents of a build, by one change of its record. Those before are kept for whoever
 * is reading them, until the next time. A writer of the live view that has not been told can finish nothing. Done again,
 * because nobody knows whether it was done, it changes nothing.
 * @throws {NotAView} nothing was built to its end under this label
 * @throws {BuildBehind} the live view has come further. @throws {ViewUnavailable} `in-use`: it goes on at this moment
 */
export const swapIn = async (db: Db, view: ViewName, label: string): Promise<void> => {
  const records = recordsIn(db);
  const built = await recordOf(records, idOf(view, label));
  if (!built.ready) throw new NotAView(`The build ${built._id} has not come to its end.`);
  const live = await ensureRecord(records, view, null);
  if (live.documents !== built.documents) {
    if ((built.checkpoint ?? START) < (live.checkpoint ?? START)) throw new BuildBehind(view);
    await records.updateOne({ _id: built._id }, { $set: { comesIn: true } });
    await dropDocuments(db, live.former);
    const { _id, build, token, comesIn, ...whole } = built;
    const taken = {
      ...whole,
      token: Math.max(live.token, token),
      term: Math.max(live.term, built.term) + 1,
      former: live.documents,
    };
    const seen = { _id: live._id, term: live.term, checkpoint: live.checkpoint };
    const { matchedCount } = await records.updateOne(seen, { $set: taken });
    if (matchedCount === 0) throw new ViewUnavailable(view, 'in-use');
  }
  await records.deleteOne({ _id: built._id });
};

/** Removes a build, or what is left of it; never documents that a view goes by. */
export const removeBuild = async (db: Db, label: string): Promise<void> => {
  for (const record of await recordsIn(db).find({ build: label }).toArray()) await remove(db, record);
};

/** Removes builds that were begun before a moment, and documents of that age that nobody goes by. */
export const removeBuilds = async (db: Db, before: Date): Promise<void> => {
  const records = recordsIn(db);
  const isOld = (documents: string): boolean => madeAt(documents) < before;
  for (const record of await records.find({ build: { $ne: null } }).toArray())
    if (isOld(record.documents)) await remove(db, record);
  // In this order: a view has its record before it has documents.
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const known = new Set((await records.find().toArray()).flatMap(({ documents, former }) => [documents, former]));
  const named = new Set(collections.flatMap(({ name }) => documentsNamed(name) ?? []));
  await dropDocuments(db, ...[...named].filter((name) => isOld(name) && !known.has(name)));
};

const remove = async (db: Db, { _id, name, version, documents, comesIn }: ViewRecord): Promise<void> => {
  const records = recordsIn(db);
  // It was put in place, or that is still on its way: in another term of the live view it comes too late.
  if (comesIn) await records.updateOne({ _id: idOf({ name, version }, null) }, { $inc: { term: 1 } });
  const user = await records.findOne({ _id: { $ne: _id }, $or: [{ documents }, { former: documents }] });
  if (!user) await dropDocuments(db, documents);
  await records.deleteOne({ _id });
};

/** Their name ends with an id that says so. */
const madeAt = (documents: string): Date => new ObjectId(documents.slice(-24)).getTimestamp();
