export type { Attendee, EnglishContent, EnglishItem, PreviousMeeting } from './english-content.ts';
export { englishDocument } from './english-document.ts';
export { englishContent, type Neighbours } from './english-of-meeting.ts';
export { type EnglishTemplate, englishTemplate } from './english-template.ts';
export type { AttendanceList, MinutesContent, PrintedResolution } from './minutes-content.ts';
export { minutesDocument } from './minutes-document.ts';
export { type MinutesSource, minutesContent, type NameOf } from './minutes-of-meeting.ts';
export { type MinutesTemplate, minutesTemplate } from './minutes-template.ts';
export { meetingTemplates } from './templates.ts';
