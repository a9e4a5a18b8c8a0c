export type { AttendanceList, MinutesContent, PrintedResolution } from './minutes-content.ts';
export { minutesDocument } from './minutes-document.ts';
