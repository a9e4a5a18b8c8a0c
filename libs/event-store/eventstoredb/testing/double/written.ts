export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface Written extends Proposed {
  readonly stream: string;
  readonly revision: number;
  /** Commit and prepare: the place in the log, in bytes. */
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly created: number;
}
