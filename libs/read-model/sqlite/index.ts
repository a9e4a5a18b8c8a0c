export { removeBuildings } from './building.ts';
export { fileOf, SqliteViewStore } from './sqlite-view-store.ts';
