export { type OfficialName, officialName, type Place } from './official-name.ts';
