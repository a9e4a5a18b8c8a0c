import type { Db } from 'mongodb';
import type { Position } from '#event-store';
import { type Counting, counting } from './claims.ts';
import { type Documents, documentsIn, recordsIn } from './layout.ts';
import { recordOf } from './records.ts';

/** A view as it stood at a position. What has been written since lies behind it, and is not seen. */
export interface Snapshot {
  readonly documents: Documents;
  readonly at: Position;
  readonly counting: Counting;
  /** Whether the view has gone on from there: then a version of that time may have ended. */
  readonly hasGoneOn: () => Promise<boolean>;
}

/** The view at a position, or where it stands now; `null` when nothing is in. */
export const snapshotOf = async (db: Db, id: string, at?: Position): Promise<Snapshot | null> => {
  const records = recordsIn(db);
  const { checkpoint, claims, documents } = await recordOf(records, id);
  if (checkpoint === null) return null;
  return {
    documents: documentsIn(db, documents),
    at: at === undefined || at > checkpoint ? checkpoint : at,
    counting: counting(claims),
    hasGoneOn: async () =>
      (at !== undefined && at < checkpoint) || (await recordOf(records, id)).checkpoint !== checkpoint,
  };
};
