export { removeBuildings } from './building.ts';
export { SqliteViewStore } from './sqlite-view-store.ts';
