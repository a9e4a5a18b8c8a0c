import type { ViewName } from './view-store.ts';

export type WriteFault =
  | 'bad-key'
  | 'out-of-order'
  | 'behind-checkpoint'
  | 'beyond-checkpoint'
  | 'twice'
  | 'superseded';

/** The changes do not follow the view's checkpoint, or the writer is no longer its owner. Nothing of the write was kept. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  constructor(
    readonly reason: WriteFault,
    message: string,
  ) {
    super(message);
  }
}

/** A view is named by 1 to 100 of `a–z`, `0–9` and `-`, and a version from 1. */
export class ViewNameRefused extends Error {
  override readonly name = 'ViewNameRefused';
  constructor(view: ViewName) {
    super(`"${view.name}" version ${view.version} cannot name a view: a–z, 0–9 and "-", and a version from 1.`);
  }
}

/** What was built is behind the live view, which has gone on meanwhile: it is to be brought up with the log first. */
export class BuildBehind extends Error {
  override readonly name = 'BuildBehind';
  constructor({ name, version }: ViewName) {
    super(
      `What was built of the view ${name} (version ${version}) is behind the one that serves, which stays as it is.`,
    );
  }
}

export type ViewFault = 'corrupt' | 'full' | 'in-use' | 'closed' | 'io' | 'unreachable' | 'denied' | 'bad-address';

/** The view cannot serve now; other views are not concerned. The message says what a person can do about it. */
export class ViewUnavailable extends Error {
  override readonly name = 'ViewUnavailable';
  constructor(
    /** `null`: all views of the store. */
    readonly view: ViewName | null,
    readonly fault: ViewFault,
    options?: ErrorOptions,
  ) {
    const subject = view ? `The view ${view.name} (version ${view.version})` : 'The store of the views';
    super(`${subject} ${remedies[fault](view)}`, options);
  }

  /** What users and scripts are told it by: `view.corrupt` … */
  get code(): `view.${ViewFault}` {
    return `view.${this.fault}`;
  }
}

const remedies: Readonly<Record<ViewFault, (view: ViewName | null) => string>> = {
  corrupt: (view) => {
    const name = view?.name ?? 'NAME';
    return `is damaged. Nothing is lost: it can be rebuilt from the log, while it is served by POST /api/operations/views/${name}/rebuild, else with \`lianban rebuild --view ${name}\`.`;
  },
  full: () => 'could not be written: the disk is full. Make room; it goes on from where it was.',
  'in-use': () => 'is in use by another process. Stop that process, or wait for it.',
  closed: () => 'is closed.',
  io: () => 'could not be read or written: the disk or the rights to the folder are at fault.',
  unreachable: () => 'cannot be reached: its database does not answer. Nothing is lost; it goes on when that is back.',
  'bad-address': () =>
    'has an address that cannot be read. It begins with mongodb:// or mongodb+srv://, names a host, and what is special in the name and the password of the account is written as %XX. (It may hold a password, so it is not repeated here.)',
  denied: () => 'may not be used: the database refuses the account. Look at its name, its password and its roles.',
};
