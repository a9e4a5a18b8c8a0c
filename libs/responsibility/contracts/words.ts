import type { SlipLevel } from '#kernel';
import type { DutyAct, DutyStatus } from './duty-transitions.ts';

/** What statuses, acts and levels are called by those who read Chinese: a sentence to a clerk has no code words. */

export const statusWords: Readonly<Record<DutyStatus, string>> = {
  assigned: '待签收',
  returned: '已退回',
  acknowledged: '已签收',
  'in-progress': '办理中',
  'completion-requested': '申请办结',
  completed: '已办结',
  suspended: '已中止',
  cancelled: '已撤销',
  reassigned: '已改派',
};

export const actWords: Readonly<Record<DutyAct, string>> = {
  acknowledge: '签收',
  return: '退回',
  insist: '维持交办',
  reassign: '改派',
  succeed: '承接',
  comeBack: '收回',
  changeRole: '调整责任',
  decompose: '分解',
  finishMeasure: '完成措施',
  report: '填报进展',
  approve: '审签',
  reject: '不予审签',
  sendBackReport: '退回重报',
  askHelp: '提请协调',
  answerHelp: '答复协调请求',
  urge: '催办',
  answerUrge: '答复催办',
  issueSlip: '发督办单',
  answerSlip: '答复督办单',
  rejectSlipAnswer: '认定督办答复不充分',
  requestExtension: '申请延期',
  answerExtension: '答复延期申请',
  requestCompletion: '申请办结',
  sendBack: '退办',
  endorse: '初审',
  complete: '办结',
  praise: '表扬',
  setDue: '确定时限',
  reviseDue: '调整时限',
  reopen: '重新办理',
  suspend: '中止',
  resume: '恢复',
  cancel: '撤销',
};

export const levelWords: Readonly<Record<SlipLevel, string>> = { blue: '蓝色', orange: '橙色', red: '红色' };
