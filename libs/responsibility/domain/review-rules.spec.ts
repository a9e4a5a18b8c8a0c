import type { Day } from '#kernel';
import { given as givenFor } from '#kernel/testing';
import type { ItemEvent } from '../contracts/index.ts';
import {
  acknowledged,
  civilAffairs,
  closed,
  completed,
  completionRequested,
  completionSentBack,
  event,
  itemId,
  open,
  openAlone,
  reported,
  soon,
  today,
} from '../testing/item.ts';

import { itemDecider } from './item-decider.ts';

const given = (...events: readonly ItemEvent[]) => givenFor(itemDecider, ...events);
const on = { itemId, unitId: civilAffairs };

describe('completing', () => {
  const request = { type: 'RequestCompletion', ...on, requestId: 'r1', text: '全部完成。', signed: true } as const;
  const sendBack = { type: 'SendBackCompletion', ...on, requestId: 'r1', reason: '缺少验收记录。' } as const;
  const complete = { type: 'CompleteDuty', ...on, requestId: 'r1', grade: 'good' } as const;
  const requested = [...open, acknowledged, completionRequested('r1')] as const;

  it('takes a request for completion', () => {
    given(...open, acknowledged)
      .when(request)
      .then(completionRequested('r1'));
  });
  it('writes nothing when the same request comes again', () => {
    given(...requested)
      .when(request)
      .thenNothing();
  });
  it('refuses a request before the duty is acknowledged', () => {
    given(...open)
      .when(request)
      .thenRefused('duty.not-now');
  });
  it('refuses a request without words', () => {
    given(...open, acknowledged)
      .when({ ...request, text: '' })
      .thenRefused('duty.text-missing');
  });
  it('sends a request back with its reason', () => {
    given(...requested)
      .when(sendBack)
      .then(completionSentBack('r1'));
  });
  it('writes nothing when it is sent back already', () => {
    given(...requested, completionSentBack('r1'))
      .when(sendBack)
      .thenNothing();
  });
  it('refuses to send back without a reason', () => {
    given(...requested)
      .when({ ...sendBack, reason: ' ' })
      .thenRefused('duty.text-missing');
  });
  it('refuses to send back what nobody requested', () => {
    given(...open, acknowledged)
      .when(sendBack)
      .thenRefused('duty.not-now');
  });
  it('refuses to judge another request than the one under review', () => {
    given(...requested)
      .when({ ...sendBack, requestId: 'r0' })
      .thenRefused('completion.other-request');
    given(...requested)
      .when({ ...complete, requestId: 'r0' })
      .thenRefused('completion.other-request');
  });
  it('completes a requested duty, with its grade', () => {
    given(...requested)
      .when(complete)
      .then(completed('r1'));
  });
  it('completes after a request was sent back and made anew', () => {
    given(...requested, completionSentBack('r1'), completionRequested('r2'))
      .when({ ...complete, requestId: 'r2' })
      .then(completed('r2'));
  });
  it('writes nothing when it is completed already', () => {
    given(...requested, completed('r1'))
      .when(complete)
      .thenNothing();
  });
  it('refuses to complete anew with another grade', () => {
    given(...requested, completed('r1'))
      .when({ ...complete, grade: 'failed' })
      .thenRefused('duty.not-now');
  });
  it('refuses to complete what nobody requested', () => {
    given(...open, acknowledged)
      .when(complete)
      .thenRefused('duty.not-now');
  });
});

describe('another due date', () => {
  const revise = { type: 'ReviseDue', ...on, dueOn: '2026-06-30' as Day } as const;
  it('sets the date', () => {
    given(...open)
      .when(revise)
      .then({ type: 'DutyDueRevised', v: 1, data: { ...on, dueOn: '2026-06-30' as Day } });
  });
  it('writes nothing when it is that date already', () => {
    given(...open)
      .when({ ...revise, dueOn: soon })
      .thenNothing();
  });
  it('refuses a date for what is completed', () => {
    given(...open, acknowledged, completionRequested('r1'), completed('r1'))
      .when(revise)
      .thenRefused('duty.not-now');
  });
});

describe('sending a report back', () => {
  const sendBack = { type: 'SendBackReport', ...on, reportId: 'p1', reason: '请补充各镇进度。' } as const;
  const sentBack = event('ReportSentBack', { reportId: 'p1', reason: '请补充各镇进度。' });
  it('asks once for the last report to be written anew, with a reason', () => {
    given(...open, acknowledged, reported('p1', 40))
      .when(sendBack)
      .then(sentBack);
    given(...open, acknowledged, reported('p1', 40), sentBack)
      .when(sendBack)
      .thenNothing();
    given(...open, acknowledged, reported('p1', 40))
      .when({ ...sendBack, reason: '' })
      .thenRefused('duty.text-missing');
  });
  it('refuses a report that is not the last', () => {
    given(...open, acknowledged, reported('p1', 40), reported('p2', 50))
      .when(sendBack)
      .thenRefused('report.other');
  });
});

describe('answering a request for more time', () => {
  const proposedOn = '2026-04-30' as Day;
  const asked = event('ExtensionRequested', { requestId: 'x1', reason: '招标流标。', proposedOn });
  const grant = { type: 'GrantExtension', ...on, requestId: 'x1', dueOn: '2026-04-15' as Day, today } as const;
  const granted = event('ExtensionGranted', { requestId: 'x1', dueOn: '2026-04-15' as Day });
  const decline = { type: 'RefuseExtension', ...on, requestId: 'x1', reason: '工期充裕。' } as const;
  const declined = event('ExtensionRefused', { requestId: 'x1', reason: '工期充裕。' });
  it('grants it to an exact day, once', () => {
    given(...open, asked)
      .when(grant)
      .then(granted);
    given(...open, asked, granted)
      .when(grant)
      .thenNothing();
  });
  it('declines it with a reason, once', () => {
    given(...open, asked)
      .when(decline)
      .then(declined);
    given(...open, asked, declined)
      .when(decline)
      .thenNothing();
    given(...open, asked)
      .when({ ...decline, reason: '' })
      .thenRefused('duty.text-missing');
  });
  it('tells whoever comes second with another answer', () => {
    given(...open, asked, granted)
      .when(decline)
      .thenRefused('extension.unknown');
    given(...open, asked, declined)
      .when(grant)
      .thenRefused('extension.unknown');
  });
  it('refuses a day that has passed, and one that is no later', () => {
    given(...open, asked)
      .when({ ...grant, dueOn: '2026-03-01' as Day })
      .thenRefused('duty.date-passed');
    given(...open, asked)
      .when({ ...grant, dueOn: soon })
      .thenRefused('extension.not-later');
  });
});

describe('reopening', () => {
  const reopen = { type: 'ReopenDuty', ...on, reason: '验收不合格。' } as const;
  const reopened = event('DutyReopened', { reason: '验收不合格。' });
  const done = [acknowledged, completionRequested('r1'), completed('r1')] as const;
  it('takes up again what was completed, and opens the closed item with it', () => {
    given(...open, ...done)
      .when(reopen)
      .then(reopened);
    given(...openAlone, ...done, closed)
      .when(reopen)
      .then({ type: 'ItemReopened', v: 1, data: { itemId, reason: '验收不合格。' } }, reopened);
    given(...open, ...done, reopened)
      .when(reopen)
      .thenNothing();
  });
  it('refuses what is not completed, and without a reason', () => {
    given(...open, acknowledged)
      .when(reopen)
      .thenRefused('duty.not-now');
    given(...open, ...done)
      .when({ ...reopen, reason: '' })
      .thenRefused('duty.text-missing');
  });
});
