export type { AttendanceList, MinutesContent, PrintedResolution } from './minutes-content.ts';
export { minutesDocument } from './minutes-document.ts';
export { chineseDay, type MinutesSource, minutesContent, type NameOf } from './minutes-of-meeting.ts';
