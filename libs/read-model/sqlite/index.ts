export { removeBuildings } from './building.ts';
export { SqliteLeaseStore } from './sqlite-lease-store.ts';
export { fileOf, SqliteViewStore } from './sqlite-view-store.ts';
