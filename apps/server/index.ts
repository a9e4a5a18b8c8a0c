export { RebuildFailed } from './build-beside.ts';
export {
  BadConfiguration,
  type Configuration,
  DEFAULT_DATA,
  inDatabase,
  isShared,
  masked,
  onOneMachine,
  readConfiguration,
  type Typed,
  told,
  type ViewsPlace,
  viewsPlaceIn,
} from './configuration.ts';
export { createServer, type Server, type ServerOptions } from './create-server.ts';
export { placesIn } from './data-folder.ts';
export { Followers } from './followers.ts';
export { LoneFollowers } from './lone-followers.ts';
export { type Rebuilt, rebuildViews } from './rebuild-views.ts';
export { aggregates, compared, events, problems, processes, projections } from './registry.ts';
export { openLog, openOriginals, openRecords, openStoredViews, type Records, type Stores } from './stores.ts';
