export type { AttendanceList, MinutesContent, PrintedResolution } from './minutes-content.ts';
export { minutesDocument } from './minutes-document.ts';
export { chineseDay, minutesContent, type Names } from './minutes-of-meeting.ts';
