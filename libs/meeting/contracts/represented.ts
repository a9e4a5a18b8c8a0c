import type { AttendanceEntry } from './meeting-document.ts';

/** Whether somebody sat there for a unit: it came, or somebody stood in for it. Who sat there agrees to the minutes. */
export const isRepresented = ({ attendance, proxy }: Pick<AttendanceEntry, 'attendance' | 'proxy'>): boolean =>
  attendance === 'present' || (attendance === 'excused' && proxy !== null);
