export { type OfficialName, officialName, ofState, type Place } from './official-name.ts';
