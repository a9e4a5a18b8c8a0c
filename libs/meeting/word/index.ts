export type { AttendanceList, MinutesContent, PrintedResolution } from './minutes-content.ts';
export { minutesDocument } from './minutes-document.ts';
export { type MinutesSource, minutesContent, type NameOf } from './minutes-of-meeting.ts';
export { type MinutesTemplate, minutesTemplate } from './minutes-template.ts';
