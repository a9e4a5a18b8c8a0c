import type { Collection, Db } from 'mongodb';
import type { Position } from '#event-store';
import type { ViewName } from '#read-model';
import type { Claim } from './claims.ts';

/** The layout of everything below. Views of another are not opened. */
export const LAYOUT = 1;

/** How a view stands: the one document of it that is ever changed, so that each change happens whole or not at all. */
export interface ViewRecord extends ViewName {
  readonly _id: string;
  readonly layout: number;
  /** The label of the build that it belongs to; `null` for a live view. */
  readonly build: string | null;
  /** It is a build, and on its way into the place of the live view. */
  readonly comesIn?: true;
  readonly checkpoint: Position | null;
  readonly ready: boolean;
  /** The greatest token that an owner has written with. */
  readonly token: number;
  /** How often a writer has begun; see `claims.ts`. */
  readonly term: number;
  readonly claims: readonly Claim[];
  /** Names the collections with its documents: a build comes in when its own are named here. */
  readonly documents: string;
  /** Those before a build came in, for whoever is still reading them. */
  readonly former: string | null;
}

/** One version of a document. Inserted, never changed. */
export interface VersionRow {
  readonly _id: string;
  readonly key: string;
  readonly since: Position;
  readonly term: number;
  /** `null`: the document was taken away. */
  readonly json: string | null;
  /** The version that this one put an end to: it was so from `since` up to here. For `node` see `interval-tree.ts`. */
  readonly ended: { readonly id: string; readonly since: Position; readonly node: number } | null;
}

/** Says that a version is the last one of its key. Inserted with it, and removed once there is a later one. */
export interface LatestRow {
  /** That of the version. */
  readonly _id: string;
  readonly key: string;
  readonly since: Position;
  readonly term: number;
  /** Whether the document was taken away. */
  readonly gone: boolean;
}

export interface Documents {
  readonly versions: Collection<VersionRow>;
  readonly latest: Collection<LatestRow>;
}

export const recordsIn = (db: Db): Collection<ViewRecord> => db.collection('views');

export const documentsIn = (db: Db, name: string): Documents => ({
  versions: db.collection(`${name}.versions`),
  latest: db.collection(`${name}.latest`),
});

/** The key, then the position in digits of one width: the order of ids is that of keys, and then of positions. */
export const versionId = (key: string, since: number, term: number): string => `${idsFrom(key, since)}\u0000${term}`;

/** Every id of the key from this position on is greater than this, and every earlier one less. */
export const idsFrom = (key: string, since: number): string => `${key}\u0000${String(since).padStart(16, '0')}`;
