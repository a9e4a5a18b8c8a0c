export { type CalendarFlaw, parseCalendar } from './calendar-file.ts';
export { officialDays } from './official-days.ts';
export { type OfficialDays, WorkingCalendar, type WorkingDay } from './working-calendar.ts';
