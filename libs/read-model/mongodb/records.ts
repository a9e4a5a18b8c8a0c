import { type Collection, type Db, MongoServerError, ObjectId } from 'mongodb';
import { type ViewName, ViewNameRefused } from '#read-model';
import { NotAView } from './faults.ts';
import { documentsIn, LAYOUT, type ViewRecord } from './layout.ts';

/** `duties.v1`; of a build that is labelled `a`: `a/duties.v1`. Throws `ViewNameRefused`. */
export const idOf = (view: ViewName, build: string | null): string => {
  const { name, version } = view;
  if (!/^[a-z0-9-]{1,100}$/.test(name) || !Number.isSafeInteger(version) || version < 1)
    throw new ViewNameRefused(view);
  return `${build === null ? '' : `${build}/`}${name}.v${version}`;
};

/** @throws {NotAView} there is none, or of another layout */
export const recordOf = async (records: Collection<ViewRecord>, id: string): Promise<ViewRecord> => {
  const record = await records.findOne({ _id: id });
  if (record?.layout !== LAYOUT) throw new NotAView(`There is no view ${id} of this release.`);
  return record;
};

/** Makes the record of a view that is new; whoever else does so at the same time, one of them is kept. */
export const ensureRecord = async (
  records: Collection<ViewRecord>,
  { name, version }: ViewName,
  build: string | null,
): Promise<ViewRecord> => {
  const _id = idOf({ name, version }, build);
  const documents = `${name}.v${version}.${new ObjectId().toHexString()}`;
  const fresh = { name, version, layout: LAYOUT, build, checkpoint: null, ready: false, token: 0, term: 0, claims: [] };
  try {
    if (!(await records.findOne({ _id }))) await records.insertOne({ _id, ...fresh, documents, former: null });
  } catch (error) {
    if (!hasCode(error, 11_000)) throw error;
  }
  return recordOf(records, _id);
};

/** Removes the collections that are named so. Those that are not there are gone already. */
export const dropDocuments = async (db: Db, ...names: readonly (string | null)[]): Promise<void> => {
  for (const name of names) {
    if (name === null) continue;
    const { versions, latest } = documentsIn(db, name);
    for (const collection of [versions.collectionName, latest.collectionName]) {
      try {
        await db.dropCollection(collection);
      } catch (error) {
        if (!hasCode(error, 26)) throw error;
      }
    }
  }
};

/** Which collections are documents of views: those that `documentsIn` names. */
export const documentsNamed = (collection: string): string | undefined =>
  /^([a-z0-9-]+\.v\d+\.[0-9a-f]{24})\.(?:versions|latest)$/.exec(collection)?.[1];

export const hasCode = (error: unknown, code: number): boolean =>
  error instanceof MongoServerError && error.code === code;
