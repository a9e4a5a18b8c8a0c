import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Followers } from './followers.ts';
import { LeasedFollowers } from './leased-followers.ts';
import { LoneFollowers } from './lone-followers.ts';
import { LoneUpkeep } from './lone-upkeep.ts';
import { Rebuilds } from './rebuilds.ts';
import { SharedUpkeep } from './shared-upkeep.ts';
import type { Stores } from './stores.ts';
import type { Upkeep } from './upkeep.ts';

export interface Following {
  readonly followers: Followers;
  readonly rebuilds: Rebuilds;
  readonly upkeep: Upkeep;
}

/** Who follows the log: this process alone, where it has the views for itself; else whoever holds the leases. */
export const followersOf = (stores: Stores): Following => {
  const { store, live, sharing, configuration } = stores;
  if (!sharing) {
    const followers = new LoneFollowers(store, live.store);
    const rebuilds = new Rebuilds(stores, followers);
    return { followers, rebuilds, upkeep: new LoneUpkeep(followers, rebuilds, store) };
  }
  const holder = `${hostname()}-${process.pid}-${randomUUID()}`;
  const followers = new LeasedFollowers({
    store,
    viewStore: live.store,
    leases: sharing.leases,
    holder,
    hasStopped: (view) => upkeep.hasStopped(view),
  });
  const rebuilds = new Rebuilds(stores, followers);
  const follows = configuration.follow === 'here';
  const upkeep: SharedUpkeep = new SharedUpkeep({ board: sharing.board, followers, rebuilds, store, holder, follows });
  return { followers, rebuilds, upkeep };
};
