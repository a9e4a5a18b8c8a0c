export { shortForSeveral } from './departments.ts';
export { noPlace } from './no-place.ts';
export { type OfficialName, officialName, ofState, type Place } from './official-name.ts';
