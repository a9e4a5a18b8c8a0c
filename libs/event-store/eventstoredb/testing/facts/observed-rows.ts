/** Something that a real server was seen to do, by its place in the record of it, and the tests by which it is held. */
export interface ObservedRow {
  readonly row: `${Part} ${number}`;
  /** Of the double: facts, or specs of what is done to it. */
  readonly double: readonly string[];
  /** Of the adapter: cases of the contract, or specs of its own. */
  readonly adapter: readonly string[] | { readonly meetsItNot: string };
}

/** The parts of the record, and how many rows each has. */
export const parts = { append: 19, read: 11, subscribe: 7, faults: 5, 'batch append': 4 } as const;
type Part = keyof typeof parts;

const meetsItNot = (why: string) => ({ meetsItNot: why });
const waits = '%s is given up when the server does not answer';
const tooLarge = 'that is too large is refused by name, before it is sent: also where nobody listens';
const conflictSays = (says: string) =>
  `${says} is a WrongExpectedVersionError that names the stream, what was expected and what is`;

const append: readonly Omit<ObservedRow, 'row'>[] = [
  { double: ['`no_stream` begins a stream; commit and prepare are the same'], adapter: ['`none` begins a stream'] },
  {
    double: [
      conflictSays('a revision that is too low'),
      conflictSays('a revision that is too high'),
      conflictSays('`no_stream` on a stream that exists'),
      conflictSays('a revision of a stream that is missing'),
      conflictSays('`stream_exists` on a stream that is missing'),
    ],
    adapter: [
      'a revision that is too low is a conflict that names the last one',
      'a revision that is too high is a conflict that names the last one',
      '`none` on a stream that exists is a conflict that names the last revision',
      'a revision of a stream that does not exist is a conflict that says so',
      '`exists` on a stream that does not exist is a conflict that says so',
    ],
  },
  {
    double: ['a conflict is thrown also where one call asks that it be not'],
    adapter: meetsItNot('an address with that option is refused'),
  },
  {
    double: ['the same ids again, at the same revision or with `any`, are answered as the first time'],
    adapter: [
      'the same ids at the same revision change nothing and answer as the first time',
      'the same ids are known after other events have followed',
      'the same ids are known to a writer who expects nothing',
    ],
  },
  {
    double: ['the first of the ids that were written are known at `no_stream`'],
    adapter: ['the beginning of an append is known'],
  },
  {
    double: ['ids of which some are known and some are new are a conflict'],
    adapter: ['ids of which some are known and some are new are a conflict'],
  },
  {
    double: ['known ids in another order are a conflict at a revision, and taken with `any`'],
    adapter: ['known ids in another order are a conflict'],
  },
  {
    double: ['known ids at a revision that was never theirs are a conflict'],
    adapter: ['known ids at a revision that was never theirs are a conflict'],
  },
  {
    double: ['the same id in another stream is written: ids are known by stream'],
    adapter: ['the same id in another stream is another event'],
  },
  {
    double: ['the same id twice in one append is written twice'],
    adapter: ['an id twice in one append is refused'],
  },
  {
    double: ['no events with `any` are taken, and answered with the present revision'],
    adapter: ['an append without events is refused'],
  },
  {
    double: ['of 20 racing creators one succeeds, and 19 meet a conflict'],
    adapter: ['of 20 racing creators exactly one wins'],
  },
  {
    double: ['of 3,000 events in one append each has a position of its own, and they grow'],
    adapter: ['an append of 3,000 events is written whole'],
  },
  { double: ['an append of more than a mebibyte is refused, in one event or in three'], adapter: [tooLarge] },
  { double: ['a message of 20 MB is more than the server reads'], adapter: [tooLarge] },
  {
    double: ['an id that is not a UUID, and a stream without a name, are bad requests'],
    adapter: ['an id that is not a UUID is refused', 'a stream without a name is refused'],
  },
  {
    double: ['unusual names are written and read back the same'],
    adapter: ['streams with unusual names are kept apart, and their names come back'],
  },
  { double: ['a deadline of 1 ms passes; whether it was written is unknown'], adapter: [waits] },
  {
    double: ['is not ready, which a batch append is told as an unknown error'],
    adapter: ['waits for a server that has just started'],
  },
];

const read: readonly Omit<ObservedRow, 'row'>[] = [
  {
    double: ['a stream that is missing, or was deleted, is not found'],
    adapter: ['a stream that does not exist has no events in either direction'],
  },
  {
    double: ['a tombstoned stream is deleted to readers and to writers'],
    adapter: ['a stream that was tombstoned, or that lacks its first events'],
  },
  {
    double: ['from beyond the end of a stream there is nothing, and no error'],
    adapter: ['from beyond the end of a stream there is nothing'],
  },
  {
    double: ['a stream that was deleted begins anew at `no_stream`, and its revisions go on'],
    adapter: ['a stream that was deleted, and goes on where it had stopped'],
  },
  {
    double: ['of a stream whose metadata has `maxCount: 1` only the last event is read'],
    adapter: ['a stream that was tombstoned, or that lacks its first events'],
  },
  {
    double: ['a recorded event has all that was given, and where and when it was written'],
    adapter: ['an envelope with every field comes back as it was'],
  },
  {
    double: ['all is read forwards from a position with the event there'],
    adapter: ['the log is read behind a position, without the event there'],
  },
  {
    double: ['a filter on a read of all is ignored without a word'],
    adapter: ['have the same names for streams of their own, also where one name is the beginning of the other'],
  },
  {
    double: ['what is called the revision of metadata is a commit position'],
    adapter: meetsItNot('metadata of streams are not read'),
  },
  {
    double: ['all, from its start, begins with events of the server'],
    adapter: ['the whole log has every event once, and backwards it is the reverse'],
  },
  {
    double: ['positions grow by more than one'],
    adapter: ['the log is read behind a position, without the event there'],
  },
];

const subscribe: readonly Omit<ObservedRow, 'row'>[] = [
  {
    double: ['to all, from a position, it brings what is behind the event there'],
    adapter: ['from a checkpoint it resumes exactly behind it'],
  },
  {
    double: ['to a stream, from a revision, it brings what is behind it'],
    adapter: meetsItNot('it subscribes to all'),
  },
  {
    double: ['it confirms, brings the history, says that this was all, and on leaving ends and closes'],
    adapter: ['it says that it has caught up once the history is through, and not before'],
  },
  {
    double: ['to a stream that does not exist yet it waits, and begins with its first event'],
    adapter: meetsItNot('it subscribes to all'),
  },
  {
    double: ['while nothing passes the filter it says how far it has come, about every 32 events'],
    adapter: ['go on behind what others have written meanwhile, and not from the start'],
  },
  {
    double: ['while eight write it brings everything, in the order of positions'],
    adapter: ['a subscription while 8 writers write brings every event once, in order'],
  },
  {
    double: ['leaves a subscription with one error, and then in silence, also when it is back'],
    adapter: ['when the server goes down and comes back'],
  },
];

const faults: readonly Omit<ObservedRow, 'row'>[] = [
  {
    double: ['when the server is killed, and comes back as another process'],
    adapter: ['when the server is killed, and comes back as another process'],
  },
  {
    double: [
      'leaves an append that is under way unavailable, and unknown whether it was written',
      'is, as long as its port refuses, an error of no kind with code 14',
      'is not ready, which any other call is told as unavailable',
    ],
    adapter: ['when the connection is cut at any moment', 'waits for a server that has just started'],
  },
  {
    double: ['has its followers forward an append, unless the leader is required'],
    adapter: ['is read and followed where it leads, also by whoever knows a follower only, which is behind'],
  },
  {
    double: ['without a quorum takes too long, and it is unknown whether it was written'],
    adapter: ['when appends are lost before they are written, after it, or never answered'],
  },
  {
    double: ['elects another leader, which the client finds after errors'],
    adapter: ['when the leader changes, and when it dies'],
  },
];

const batchAppend: readonly Omit<ObservedRow, 'row'>[] = [
  {
    double: ['is rejected in all clients of the process when the stream of one of them breaks'],
    adapter: ['is not lost with the connection of another store of the process'],
  },
  {
    double: [
      'has no deadline but what the server makes of it; with credentials it is no batch append, and the deadline holds',
    ],
    adapter: [waits],
  },
  {
    double: [
      'has no deadline but what the server makes of it; with credentials it is no batch append, and the deadline holds',
    ],
    adapter: [waits],
  },
  {
    double: ['lets everybody in, by whatever password, where nothing is secure'],
    adapter: meetsItNot('where nothing is secure, nobody is named in an address'),
  },
];

const numbered = (part: Part, rows: readonly Omit<ObservedRow, 'row'>[]): readonly ObservedRow[] =>
  rows.map((row, index) => ({ row: `${part} ${index + 1}`, ...row }));

export const observedRows: readonly ObservedRow[] = [
  ...numbered('append', append),
  ...numbered('read', read),
  ...numbered('subscribe', subscribe),
  ...numbered('faults', faults),
  ...numbered('batch append', batchAppend),
];
