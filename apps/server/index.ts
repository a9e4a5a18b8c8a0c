export { RebuildFailed } from './build-beside.ts';
export { createServer, type Server, type ServerOptions } from './create-server.ts';
export { openAccounts, placesIn } from './data-folder.ts';
export { Followers } from './followers.ts';
export { type Rebuilt, rebuildViews } from './rebuild-views.ts';
export { aggregates, compared, events, problems, processes, projections } from './registry.ts';
