import type { Attendance } from './meeting-events.ts';
import type { MeetingAct, MeetingPhase } from './meeting-phases.ts';

/** What phases and acts are called by those who read Chinese: a sentence to a clerk has no code words. */

export const phaseWords: Readonly<Record<MeetingPhase, string>> = {
  proposed: '已提出',
  settled: '议程已定',
  agreed: '议程已同意',
  invited: '已通知',
  open: '会议进行中',
  cancelled: '已取消',
  closed: '已散会',
  drafted: '纪要会签中',
  signed: '纪要已签发',
  issued: '纪要已印发',
};

export const actWords: Readonly<Record<MeetingAct, string>> = {
  putAgendaItem: '列入议题',
  settleAgenda: '确定议程',
  agreeAgenda: '同意议程',
  sendInvitations: '发会议通知',
  postponeMeeting: '延期召开',
  cancelMeeting: '取消会议',
  openMeeting: '开会',
  recordAttendance: '登记出席',
  correctAttendance: '更正出席',
  addTopic: '临时动议',
  takeTopic: '审议议题',
  deferTopic: '缓议',
  adoptResolution: '形成议定事项',
  withdrawResolution: '撤回议定事项',
  closeMeeting: '散会',
  draftMinutes: '起草纪要',
  amendResolution: '修改议定事项',
  countersignMinutes: '会签',
  signMinutes: '签发',
  issueMinutes: '印发',
  draftCorrection: '起草更正',
  consentToCorrection: '同意更正',
  issueCorrection: '印发更正',
};

export const attendanceWords: Readonly<Record<Attendance, string>> = {
  present: '出席',
  excused: '请假',
  'in-attendance': '列席',
};
