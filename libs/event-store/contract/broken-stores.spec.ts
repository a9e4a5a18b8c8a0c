import { openTemporaryStore } from '../sqlite/testing/temporary-store.ts';
import {
  ConflictWithoutActual,
  CreatesTwice,
  DuplicatesOnRetry,
  KnowsIdsAcrossStreams,
  TakesIdTwice,
  WithoutRevisionCheck,
  WritesOneByOne,
} from './broken-appends.ts';
import {
  FailsOnSignal,
  GapBetweenPages,
  LosesTheSeam,
  NeverCaughtUp,
  OffByOneBackwards,
  OrdersByStream,
  ReadsPastInFlight,
  ReadsPositionAgain,
  RecordsTheWritersTime,
  ReordersDeliveries,
  ResumesTooEarly,
} from './broken-reads.ts';
import { brokenBy, keptInMemory } from './broken-stores.ts';
import type { OpenStore } from './contract-case.ts';
import { eventStoreContract } from './event-store-contract.ts';

/** Short, for what never comes; long enough for a busy machine to bring what does. */
const PATIENCE = 3_000;
/** The whole contract at once, on a busy machine. */
const TIMEOUT = 60_000;

const sound: OpenStore = () => openTemporaryStore(PATIENCE);

/** Each breaks one promise, and fails the cases that are about it: these, and no others. */
const broken: Readonly<Record<string, { readonly open: OpenStore; readonly fails: readonly string[] }>> = {
  WithoutRevisionCheck: {
    open: brokenBy(WithoutRevisionCheck)(sound),
    fails: [
      'a revision that is too low is a conflict that names the last one',
      'a revision that is too high is a conflict that names the last one',
      '`none` on a stream that exists is a conflict that names the last revision',
      'a revision of a stream that does not exist is a conflict that says so',
      '`exists` on a stream that does not exist is a conflict that says so',
      'of 20 racing creators exactly one wins',
      'of 20 writers who saw the same revision exactly one wins',
      'a conflict in the crowd fails no other append',
      'known ids at a revision that was never theirs are a conflict',
      'known ids in another order are a conflict',
      'of an append that is a conflict no event is written',
    ],
  },
  ConflictWithoutActual: {
    open: brokenBy(ConflictWithoutActual)(sound),
    fails: [
      'a revision that is too low is a conflict that names the last one',
      'a revision that is too high is a conflict that names the last one',
      '`none` on a stream that exists is a conflict that names the last revision',
      'a revision of a stream that does not exist is a conflict that says so',
      '`exists` on a stream that does not exist is a conflict that says so',
    ],
  },
  CreatesTwice: {
    open: brokenBy(CreatesTwice)(sound),
    fails: [
      '`none` on a stream that exists is a conflict that names the last revision',
      'of 20 racing creators exactly one wins',
      'known ids at a revision that was never theirs are a conflict',
      'known ids in another order are a conflict',
    ],
  },
  DuplicatesOnRetry: {
    open: brokenBy(DuplicatesOnRetry)(sound),
    fails: [
      'the same ids are known to a writer who expects nothing',
      'ids of which some are known and some are new are a conflict',
    ],
  },
  KnowsIdsAcrossStreams: {
    open: brokenBy(KnowsIdsAcrossStreams)(sound),
    fails: ['the same id in another stream is another event'],
  },
  TakesIdTwice: {
    open: brokenBy(TakesIdTwice)(sound),
    fails: ['an id twice in one append is refused'],
  },
  WritesOneByOne: {
    open: brokenBy(WritesOneByOne)(sound),
    fails: [
      'ids of which some are known and some are new are a conflict',
      'an id that is not a UUID is refused',
      'an id twice in one append is refused',
      'events that are too large together are refused',
      'of an append with a bad id no event is written',
    ],
  },
  GapBetweenPages: {
    open: brokenBy(GapBetweenPages)(sound),
    fails: [
      'a read goes on over many pages, and a limit counts over them',
      'an append of 3,000 events is written whole',
    ],
  },
  OrdersByStream: {
    open: brokenBy(OrdersByStream)(sound),
    fails: [
      'the log is read in the order of the answers, over all streams',
      'a reader who pages while 8 writers write sees every event once, in order',
      'streams with unusual names are kept apart, and their names come back',
    ],
  },
  OffByOneBackwards: {
    open: brokenBy(OffByOneBackwards)(sound),
    fails: ['a stream is read backwards from a revision on, with it'],
  },
  ReadsPositionAgain: {
    open: brokenBy(ReadsPositionAgain)(sound),
    fails: [
      'of an append that is a conflict no event is written',
      'the log is read behind a position, without the event there',
      'behind the last position there is nothing',
      'a reader who pages while 8 writers write sees every event once, in order',
    ],
  },
  ReadsPastInFlight: {
    open: brokenBy(ReadsPastInFlight)(sound),
    fails: [
      'a reader who pages while 8 writers write sees every event once, in order',
      'a subscription while 8 writers write brings every event once, in order',
      'a subscription that starts amid 8 writers joins history and news without a seam',
    ],
  },
  ResumesTooEarly: {
    open: brokenBy(ResumesTooEarly)(sound),
    fails: [
      'from a checkpoint it resumes exactly behind it',
      'resumed behind each event in turn, it brings each event once',
      'from the end it brings only what comes',
      'two go their own ways: one is held up, one is ended, a third goes on',
    ],
  },
  ReordersDeliveries: {
    open: brokenBy(ReordersDeliveries)(sound),
    fails: [
      'a subscription while 8 writers write brings every event once, in order',
      'a subscription that starts amid 8 writers joins history and news without a seam',
      'from the start it brings the whole log, then what comes',
      'from a checkpoint it resumes exactly behind it',
      'resumed behind each event in turn, it brings each event once',
      'from the end it brings only what comes',
      'a slow consumer gets everything, in order',
      'two go their own ways: one is held up, one is ended, a third goes on',
    ],
  },
  LosesTheSeam: {
    open: brokenBy(LosesTheSeam)(sound),
    fails: [
      'a subscription while 8 writers write brings every event once, in order',
      'a subscription that starts amid 8 writers joins history and news without a seam',
      'from the start it brings the whole log, then what comes',
      'from the end it brings only what comes',
      'a slow consumer gets everything, in order',
      'two go their own ways: one is held up, one is ended, a third goes on',
    ],
  },
  NeverCaughtUp: {
    open: brokenBy(NeverCaughtUp)(sound),
    fails: [
      'from a checkpoint it resumes exactly behind it',
      'resumed behind each event in turn, it brings each event once',
      'from the end it brings only what comes',
      'it says that it has caught up once the history is through, and not before',
      'its signal ends it without an error while it waits',
      'closing ends subscriptions without an error',
    ],
  },
  FailsOnSignal: {
    open: brokenBy(FailsOnSignal)(sound),
    fails: [
      'a subscription while 8 writers write brings every event once, in order',
      'a subscription that starts amid 8 writers joins history and news without a seam',
      'from the start it brings the whole log, then what comes',
      'from a checkpoint it resumes exactly behind it',
      'resumed behind each event in turn, it brings each event once',
      'from the end it brings only what comes',
      'it says that it has caught up once the history is through, and not before',
      'a slow consumer gets everything, in order',
      'two go their own ways: one is held up, one is ended, a third goes on',
      'its signal ends it without an error while it waits',
      'its signal ends it without an error while the consumer is at work',
      'a signal given before the start brings nothing',
    ],
  },
  RecordsTheWritersTime: {
    open: brokenBy(RecordsTheWritersTime)(sound),
    fails: ['the time of record is by the clock of the store, and leaves the time of the act alone'],
  },
  keptInMemory: {
    open: keptInMemory(sound),
    fails: [
      'the same ids are known after the store was opened again',
      'opened again, it has everything that it answered, and goes on behind it',
      'closing waits for the appends that are under way',
    ],
  },
};

const failedBy = async (open: OpenStore): Promise<readonly string[]> => {
  const results = await Promise.allSettled(eventStoreContract.map(({ run }) => run(open)));
  return eventStoreContract.filter((_, index) => results[index]?.status === 'rejected').map(({ name }) => name);
};

it.each(Object.entries(broken))(
  'fails a store that is broken: %s',
  async (_, { open, fails }) => {
    expect(await failedBy(open)).toEqual(fails);
  },
  TIMEOUT,
);

it('fails a sound store in nothing', async () => expect(await failedBy(sound)).toEqual([]), TIMEOUT);
