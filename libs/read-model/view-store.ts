import type { Position } from '#event-store';

/** Plain JSON; small: one per duty, per item, per meeting. */
export type Document = object;

/** A projection's documents, of one version of it. The name is of `a–z`, `0–9` and `-`; versions count from 1. */
export interface ViewName {
  readonly name: string;
  readonly version: number;
}

/**
 * A document after one event, as the JSON text that is kept; `null` when the event took it away. A key is any text but
 * the empty one, without lone surrogates and U+0000. Taking away what is not there changes nothing.
 */
export interface Change {
  readonly key: string;
  readonly position: Position;
  readonly json: string | null;
}

export interface Keyed<D extends Document = Document> {
  readonly key: string;
  readonly document: D;
  /** The event that made this version of the document. */
  readonly since: Position;
}

export interface ListKeys {
  /** Only keys that begin with this. */
  readonly prefix?: string;
  /** Only keys behind this one in the order of the list: the cursor of a page. */
  readonly after?: string;
  readonly limit?: number;
  readonly reverse?: boolean;
  /** As the view was at this position; now, when left out. */
  readonly at?: Position;
}

/** One document at two moments; `null` where it did not exist. */
export interface Difference<D extends Document = Document> {
  readonly key: string;
  readonly before: D | null;
  readonly after: D | null;
}

/**
 * One version of a document as it is kept: bytes, and the positions from which (incl.) and to which (excl.) it was so.
 * While a document was taken away there is no version of it.
 */
export interface KeptVersion {
  readonly key: string;
  readonly from: Position;
  readonly to: Position | null;
  readonly json: string;
}

/** How far a view has come, and whether it has once caught up with the log. */
export interface Standing extends ViewName {
  readonly checkpoint: Position | null;
  readonly ready: boolean;
}

/** The documents of one version of one projection, with their whole history. */
export interface View {
  /** The last position that is in; `null` when nothing is. */
  checkpoint(): Promise<Position | null>;

  get(key: string, at?: Position): Promise<Keyed | null>;

  /** What is there now under these keys, in any order; asked for at once, where the way to the store is long. */
  getAll(keys: readonly string[]): Promise<readonly Keyed[]>;

  /** In the order of keys: by code point, which is the order of their UTF-8 bytes. */
  list(options?: ListKeys): Promise<readonly Keyed[]>;

  /** What differs between two positions (`after` < `until`), in the order of keys; found through the changes between. */
  changed(after: Position, until: Position, prefix?: string): Promise<readonly Difference[]>;

  /**
   * Writes changes and checkpoint together or not at all. Changes come in the order of their positions, all behind the
   * present checkpoint, none behind the new one, and a key once a position; a write whose checkpoint is not ahead of
   * the present one is a repetition and changes nothing.
   *
   * Where writers may be several, each has a token: see `claim`.
   * @throws {WriteRefused} the changes or the token are otherwise; nothing was written
   */
  write(changes: readonly Change[], checkpoint: Position, token?: number): Promise<void>;

  /**
   * Begins the time of a new owner, whose token is greater than the last one's. The view keeps the greatest that it has
   * seen, here or in a write, and refuses smaller ones: from now on an owner that has been replaced writes nothing more,
   * so where the view stands now is where the new one goes on.
   * @throws {WriteRefused} `superseded`: a greater token has been seen
   */
  claim(token: number): Promise<void>;

  /** Every version of every document, by key, then by `from`: what two builds are compared by, byte for byte. */
  versions(): AsyncIterable<readonly KeptVersion[]>;

  /** Whether this version has once caught up with the log, so that it may serve instead of an older one. */
  ready(): Promise<boolean>;

  /** Says so, for good. */
  markReady(): Promise<void>;
}

/** Where views live. Every adapter keeps every promise of `contract/`. */
export abstract class ViewStore {
  /**
   * Opens a view, making it when it is new. Two versions of one projection are two views.
   * @throws {ViewUnavailable} this view is damaged or cannot be reached; others are not concerned
   */
  abstract open(view: ViewName): Promise<View>;

  /** Takes a view away with its whole history. One that does not exist is gone already. */
  abstract drop(view: ViewName): Promise<void>;

  /** How each of these views stands; an adapter that can finds out in one look. @throws {ViewUnavailable} as `open` */
  standings(views: readonly ViewName[]): Promise<readonly Standing[]> {
    return Promise.all(
      views.map(async ({ name, version }) => {
        const view = await this.open({ name, version });
        return { name, version, checkpoint: await view.checkpoint(), ready: await view.ready() };
      }),
    );
  }

  /** By name, then by version. */
  abstract list(): Promise<readonly ViewName[]>;

  abstract close(): Promise<void>;
}
