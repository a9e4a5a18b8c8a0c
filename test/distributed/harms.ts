import { statSync } from 'node:fs';
import type { Cluster, Health } from './cluster.ts';
import type { OwnEngines } from './engines.ts';
import type { LiveClient } from './live.ts';
import type { Member } from './member.ts';

/** What is done to a part of the whole, and how health tells of it meanwhile. */
export interface Harm {
  readonly name: string;
  readonly does: (place: Harmed) => Promise<void> | void;
  readonly undoes: (place: Harmed) => Promise<void> | void;
  /** Whether a server that is asked says what is wrong; `null`: nothing is away, and acts are answered meanwhile. */
  readonly isTold: ((health: Health) => boolean) | null;
  /** Also with all other tests: one of each kind, of those that are soon told of. */
  readonly isInEveryRun?: true;
}

export interface Harmed {
  readonly engines: OwnEngines;
  readonly cluster: Cluster;
  /** Hears everything from the start, at whichever server there is. */
  readonly live: LiveClient;
}

const logIsAway = ({ log }: Health): boolean => log !== null;
/** Views and leases are in one database: nobody knows how the others do. */
const databaseIsAway = ({ trouble }: Health): boolean => trouble !== null;
const somethingIsUnowned = ({ unowned }: Health): boolean => unowned.length > 0;

/** Enough for a few appends. */
const LITTLE_ROOM = 20_000;
/** Each way: an answer is so much later twice. */
const SECOND = 1_000;

const workerOf = ({ cluster }: Harmed): Member => cluster.workers[0] as Member;

export const harms: readonly Harm[] = [
  {
    name: 'the log is killed, and comes back',
    isInEveryRun: true,
    does: ({ engines }) => engines.log.kill(),
    undoes: ({ engines }) => engines.log.up(),
    isTold: logIsAway,
  },
  {
    name: 'the log freezes, and goes on',
    does: ({ engines }) => engines.log.freeze(),
    undoes: ({ engines }) => engines.log.thaw(),
    isTold: logIsAway,
  },
  {
    name: 'the database of the views is killed, and comes back',
    isInEveryRun: true,
    does: ({ engines }) => engines.views.kill(),
    undoes: ({ engines }) => engines.views.start(),
    isTold: databaseIsAway,
  },
  {
    name: 'the database of the views freezes past all leases, and goes on',
    does: ({ engines }) => engines.views.freeze(),
    undoes: ({ engines }) => engines.views.thaw(),
    isTold: databaseIsAway,
  },
  {
    name: 'a worker freezes past its leases, and wakes up',
    isInEveryRun: true,
    does: (place) => workerOf(place).freeze(),
    undoes: (place) => workerOf(place).thaw(),
    isTold: somethingIsUnowned,
  },
  {
    name: 'a worker is killed, and comes back',
    does: (place) => workerOf(place).kill(),
    undoes: (place) => workerOf(place).up(),
    isTold: somethingIsUnowned,
  },
  {
    name: 'connections to the log are cut, again and again, whatever is under way',
    does: ({ engines }) => engines.toLog.again((way) => way.cut()),
    undoes: ({ engines }) => engines.toLog.heal(),
    isTold: logIsAway,
  },
  {
    name: 'connections to the log are cut in the place of what it answers, again and again',
    isInEveryRun: true,
    does: ({ engines }) => engines.toLog.again((way) => way.cutAtAnswer()),
    undoes: ({ engines }) => engines.toLog.heal(),
    isTold: logIsAway,
  },
  {
    name: 'connections to the log look open and pass nothing',
    does: ({ engines }) => engines.toLog.again((way) => way.halfOpen()),
    undoes: ({ engines }) => engines.toLog.heal(),
    isTold: logIsAway,
  },
  {
    name: 'everything that the log answers is 2 s late',
    does: ({ engines }) => engines.toLog.delay(SECOND),
    undoes: ({ engines }) => engines.toLog.heal(),
    isTold: null,
  },
  {
    name: 'another node of the log leads',
    isInEveryRun: true,
    does: ({ engines }) => engines.log.tell('elect'),
    undoes: () => undefined,
    isTold: null,
  },
  {
    name: 'the log sends everything twice',
    isInEveryRun: true,
    does: ({ engines }) => engines.log.tell('repeat'),
    undoes: ({ engines }) => engines.log.tell('once'),
    isTold: null,
  },
  {
    name: 'the disk of the log is full, which ends it in the middle of a record, until there is room',
    isInEveryRun: true,
    does: async ({ engines: { log } }) => {
      await log.kill();
      await log.up(statSync(log.journal).size + LITTLE_ROOM);
      await log.ended();
    },
    undoes: ({ engines }) => engines.log.up(),
    isTold: logIsAway,
  },
  {
    name: 'connections to the database of the views are cut, again and again, whatever is under way',
    does: ({ engines }) => engines.toViews.again((way) => way.cut()),
    undoes: ({ engines }) => engines.toViews.heal(),
    isTold: null,
  },
  {
    name: 'connections to the database of the views look open and pass nothing',
    does: ({ engines }) => engines.toViews.once((way) => way.halfOpen()),
    undoes: ({ engines }) => engines.toViews.heal(),
    isTold: databaseIsAway,
  },
  {
    name: 'everything that the database of the views answers is 2 s late',
    does: ({ engines }) => engines.toViews.delay(SECOND),
    undoes: ({ engines }) => engines.toViews.heal(),
    isTold: null,
  },
];
