import type { Expected } from './testing/double/commit-check.ts';
import { Log, Node } from './testing/double/index.ts';
import type { Outcome } from './testing/double/log.ts';
import type { Proposed, Written } from './testing/double/written.ts';
import { engineOn } from './testing/engine.ts';
import { serverFacts } from './testing/facts/server-facts.ts';
import { openServer } from './testing/open-server.ts';

/** All facts, one after the other, some of which wait for what never comes. */
const TIMEOUT = 120_000;

/** Believes every writer. */
class WithoutRevisionCheck extends Log {
  override append(stream: string, _: Expected, events: readonly Proposed[]): Outcome {
    return super.append(stream, 'any', events);
  }
}

/** Knows an append again only by the revision. */
class WithoutMemory extends Log {
  override append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    this.forgetIds();
    return super.append(stream, expected, events);
  }
}

/** Says of an append that is known where the stream ends now. */
class AnswersWithTheEnd extends Log {
  override append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const outcome = super.append(stream, expected, events);
    const all = this.stream(stream);
    const last = Array.isArray(all) ? (all.at(-1) as Written | undefined) : undefined;
    return outcome.result === 'written' ? { ...outcome, last: last ?? outcome.last } : outcome;
  }
}

/** Takes an id for known that another stream has. */
class KnowsIdsAcrossStreams extends Log {
  override append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const known = events.length === 1 ? this.records.find(({ id }) => id === events[0]?.id) : undefined;
    return known ? { result: 'written', last: known } : super.append(stream, expected, events);
  }
}

/** Writes an id once, however often it stands in an append. */
class TakesEachIdOnce extends Log {
  override append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const first = events.filter(({ id }, index) => events.findIndex((event) => event.id === id) === index);
    return super.append(stream, expected, first);
  }
}

/** Keeps what an event says, and not who said it. */
class WithoutMetadata extends Log {
  override append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const bare = events.map((event) => ({ ...event, metadata: new Uint8Array() }));
    return super.append(stream, expected, bare);
  }
}

/** Takes names for the same that differ in case. */
class IgnoresCase extends Log {
  override append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    return super.append(stream.toLowerCase(), expected, events);
  }

  override stream(name: string): ReturnType<Log['stream']> {
    return super.stream(name.toLowerCase());
  }
}

/** Never lets anything go. */
class KeepsEverything extends Log {
  override stream(name: string): readonly Written[] | null {
    const all = this.records.filter(({ stream }) => stream === name);
    return all.length > 0 ? all : null;
  }
}

/** Has nothing of its own. */
class WithoutSystemEvents extends Log {
  constructor() {
    super();
    this.records.splice(0);
  }
}

const log = (Broken: new () => Log) => new Node({ log: new Broken() });

const faulty = (faults: Partial<Node['faults']>): Node => {
  const node = log(Log);
  Object.assign(node.faults, faults);
  return node;
};

const conflicts = (what: string): string =>
  `${what} is a WrongExpectedVersionError that names the stream, what was expected and what is`;

const everySubscription = [
  'to all, from a position, it brings what is behind the event there',
  'to a stream, from a revision, it brings what is behind it',
  'it confirms, brings the history, says that this was all, and on leaving ends and closes',
  'to a stream that does not exist yet it waits, and begins with its first event',
  'while eight write it brings everything, in the order of positions',
  'by the type or by the stream, by prefixes or by a pattern, it brings what passes',
];

/** Each is otherwise than a real server in one thing, and fails the facts that are about it. */
const broken: Readonly<Record<string, { readonly node: () => Node; readonly fails: readonly string[] }>> = {
  WithoutRevisionCheck: {
    node: () => log(WithoutRevisionCheck),
    fails: [
      conflicts('a revision that is too low'),
      conflicts('a revision that is too high'),
      conflicts('`no_stream` on a stream that exists'),
      conflicts('a revision of a stream that is missing'),
      conflicts('`stream_exists` on a stream that is missing'),
      'a conflict is thrown also where one call asks that it be not',
      'known ids in another order are a conflict at a revision, and taken with `any`',
      'known ids at a revision that was never theirs are a conflict',
      'of 20 racing creators one succeeds, and 19 meet a conflict',
    ],
  },
  WithoutMemory: {
    node: () => log(WithoutMemory),
    fails: [
      'the same ids again, at the same revision or with `any`, are answered as the first time',
      'ids of which some are known and some are new are a conflict',
      'known ids in another order are a conflict at a revision, and taken with `any`',
    ],
  },
  AnswersWithTheEnd: {
    node: () => log(AnswersWithTheEnd),
    fails: [
      'the same ids again, at the same revision or with `any`, are answered as the first time',
      'the first of the ids that were written are known at `no_stream`',
      'known ids in another order are a conflict at a revision, and taken with `any`',
    ],
  },
  KnowsIdsAcrossStreams: {
    node: () => log(KnowsIdsAcrossStreams),
    fails: ['the same id in another stream is written: ids are known by stream'],
  },
  TakesEachIdOnce: {
    node: () => log(TakesEachIdOnce),
    fails: ['the same id twice in one append is written twice'],
  },
  WithoutMetadata: {
    node: () => log(WithoutMetadata),
    fails: ['a recorded event has all that was given, and where and when it was written'],
  },
  IgnoresCase: {
    node: () => log(IgnoresCase),
    fails: ['unusual names are written and read back the same'],
  },
  KeepsEverything: {
    node: () => log(KeepsEverything),
    fails: [
      'a stream that is missing, or was deleted, is not found',
      'a tombstoned stream is deleted to readers and to writers',
      'a stream that was deleted begins anew at `no_stream`, and its revisions go on',
      'of a stream whose metadata has `maxCount: 1` only the last event is read',
    ],
  },
  WithoutSystemEvents: {
    node: () => log(WithoutSystemEvents),
    fails: ['all, from its start, begins with events of the server'],
  },
  Repeats: { node: () => faulty({ repeats: true }), fails: everySubscription },
  Swaps: { node: () => faulty({ swaps: true }), fails: everySubscription },
};

const failedBy = async (node: Node): Promise<readonly string[]> => {
  const engine = await engineOn(node);
  const failed: string[] = [];
  for (const { says, check } of serverFacts) {
    await check(await openServer(engine)).catch(() => failed.push(says));
  }
  await engine.stop();
  return failed;
};

it.each(Object.entries(broken))(
  'fails a server that is broken: %s',
  async (_, { node, fails }) => {
    expect(await failedBy(node())).toEqual(fails);
  },
  TIMEOUT,
);
