import type { Metadata } from '@grpc/grpc-js';
import type { Faults } from './faults.ts';
import type { Log } from './log.ts';
import { noLeader, notLeader } from './refusals.ts';

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** A node as the others, and clients, hear of it. */
export interface Member extends Endpoint {
  readonly isAlive: boolean;
  readonly isLeader: boolean;
}

/** What a node is made of, as its services see it. */
export interface Serving {
  readonly log: Log;
  readonly faults: Faults;
  readonly isLeader: () => boolean;
  readonly members: () => readonly Member[];
  /** Up to which position this node has the log: a follower may be behind. */
  readonly visible: () => number;
  readonly breakConnections: () => void;
  /** Told behind which position a subscription to all begins. */
  readonly subscribed: (behind: number) => void;
}

/** @throws {Refusal} the call asks for the leader, and this node is not it */
export const mustLead = ({ isLeader, members }: Serving, metadata: Metadata): void => {
  if (metadata.get('requires-leader')[0] !== 'true' || isLeader()) return;
  const leader = members().find((member) => member.isLeader && member.isAlive);
  throw leader ? notLeader(leader) : noLeader();
};
