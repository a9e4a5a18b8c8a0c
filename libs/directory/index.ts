export { FoundBodyProcess } from './application/found-body.process.ts';
export { PassPlaces } from './application/pass-places.process.ts';
export { DirectoryModule } from './directory.module.ts';
export { bodyDecider } from './domain/body-decider.ts';
export { unitDecider } from './domain/unit-decider.ts';
export { bodiesProjection } from './views/bodies.projection.ts';
export { unitsProjection } from './views/units.projection.ts';
