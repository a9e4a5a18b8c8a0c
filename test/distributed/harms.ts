import type { Cluster, Health } from './cluster.ts';
import type { OwnEngines } from './engines.ts';
import type { LiveClient } from './live.ts';
import type { Member } from './member.ts';

/** What is done to a part of the whole, and how health tells of it meanwhile. */
export interface Harm {
  readonly name: string;
  readonly does: (place: Harmed) => Promise<void> | void;
  readonly undoes: (place: Harmed) => Promise<void> | void;
  /** Whether a server that is asked says what is wrong. */
  readonly isTold: (health: Health) => boolean;
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

const workerOf = ({ cluster }: Harmed): Member => cluster.workers[0] as Member;

export const harms: readonly Harm[] = [
  {
    name: 'the log is killed, and comes back',
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
];
