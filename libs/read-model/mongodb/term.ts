import type { Collection, Db } from 'mongodb';
import type { Position } from '#event-store';
import { checkToken, ViewUnavailable } from '#read-model';
import { counting, START, withClaim } from './claims.ts';
import type { JoinedChanges } from './joined-changes.ts';
import { LatestKnown } from './latest-known.ts';
import { type Documents, documentsIn, recordsIn, type ViewRecord } from './layout.ts';
import { recordOf } from './records.ts';

/** One writer's turn at a view: from its first write until it fails, or until another begins. */
export class Term {
  readonly documents: Documents;
  readonly latest: LatestKnown;
  #checkpoint: Position | null;

  private constructor(
    db: Db,
    private readonly records: Collection<ViewRecord>,
    private readonly record: ViewRecord,
    private readonly changes: JoinedChanges<ViewRecord>,
  ) {
    this.documents = documentsIn(db, record.documents);
    this.#checkpoint = record.checkpoint;
    const finished = { since: { $lte: record.checkpoint ?? START }, ...counting(record.claims) };
    this.latest = new LatestKnown(this.documents.latest, finished, record.checkpoint === null);
  }

  /** @throws {WriteRefused} an owner with a greater token has come. @throws {ViewUnavailable} another writer has begun */
  static async begin(db: Db, id: string, token: number, changes: JoinedChanges<ViewRecord>): Promise<Term> {
    const records = recordsIn(db);
    const seen = await recordOf(records, id);
    checkToken(token, seen.token);
    const term = seen.term + 1;
    const claims = withClaim(seen.claims, { term, after: seen.checkpoint ?? START });
    const { matchedCount } = await records.updateOne(
      { _id: id, term: seen.term, checkpoint: seen.checkpoint },
      { $set: { term, token, claims } },
    );
    if (matchedCount === 0) throw await overtaken(records, seen, token);
    return new Term(db, records, { ...seen, term, token, claims }, changes);
  }

  get number(): number {
    return this.record.term;
  }

  get token(): number {
    return this.record.token;
  }

  get checkpoint(): Position | null {
    return this.#checkpoint;
  }

  /** Everything up to `checkpoint` counts from now on. Throws as `begin` does. */
  async commit(checkpoint: Position): Promise<void> {
    const { _id, term } = this.record;
    if (!(await this.changes.change({ _id, term }, { checkpoint })))
      throw await overtaken(this.records, this.record, this.record.token);
    this.#checkpoint = checkpoint;
  }
}

/** Why a writer may not go on. */
const overtaken = async (records: Collection<ViewRecord>, { _id, name, version }: ViewRecord, token: number) => {
  checkToken(token, (await recordOf(records, _id)).token);
  return new ViewUnavailable({ name, version }, 'in-use');
};
