import {
  acknowledged,
  closed,
  completed,
  completionRequested,
  completionSentBack,
  event,
  given,
  itemId,
  on,
  open,
  openAlone,
  today,
  urged,
} from '../testing/item.ts';

describe('completing', () => {
  const request = { type: 'RequestCompletion', ...on, requestId: 'r1', text: '全部完成。', signed: true } as const;
  const sendBack = { type: 'SendBackCompletion', ...on, requestId: 'r1', reason: '缺少验收记录。' } as const;
  const office = { by: 'office', decider: 'office' } as const;
  const complete = { type: 'CompleteDuty', ...on, requestId: 'r1', grade: 'good', ...office } as const;
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
  it('is for the convenor, after the office, where the rules say so', () => {
    const endorse = { type: 'EndorseCompletion', ...on, requestId: 'r1', grade: 'good', decider: 'convenor' } as const;
    const endorsed = event('CompletionEndorsed', { requestId: 'r1', grade: 'good' });
    const byConvenor = { ...complete, by: 'convenor', decider: 'convenor' } as const;
    given(...requested)
      .when({ ...complete, decider: 'convenor' })
      .thenRefused('completion.convenor-decides');
    given(...requested)
      .when(byConvenor)
      .thenRefused('completion.not-endorsed');
    given(...requested)
      .when(endorse)
      .then(endorsed);
    given(...requested, endorsed)
      .when(endorse)
      .thenNothing();
    given(...requested, endorsed)
      .when({ ...endorse, grade: 'passed' })
      .then(event('CompletionEndorsed', { requestId: 'r1', grade: 'passed' }));
    given(...requested, endorsed)
      .when(byConvenor)
      .then(completed('r1'));
    given(...requested)
      .when({ ...endorse, requestId: 'r2' })
      .thenRefused('completion.other-request');
    given(...requested)
      .when({ ...endorse, decider: 'office' })
      .thenRefused('completion.office-decides');
  });
  it('needs a new endorsement for a new request', () => {
    const again = [completionSentBack('r1'), completionRequested('r2')] as const;
    given(...requested, event('CompletionEndorsed', { requestId: 'r1', grade: 'good' }), ...again)
      .when({ ...complete, requestId: 'r2', by: 'convenor', decider: 'convenor' })
      .thenRefused('completion.not-endorsed');
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
      .when({ ...reopen, reason: '另有原因。' })
      .thenRefused('duty.not-now');
    given(...open, ...done, reopened)
      .when(reopen)
      .thenNothing();
  });
  it('takes it up without what waited for an answer when it was completed', () => {
    const draft = {
      ...({ draftId: 'd1', kind: 'report', text: '办理中。', percent: 40, problem: null } as const),
      ...{ nextStep: null, indicators: [], noChange: false, proposedOn: null },
    };
    const waits = [acknowledged, event('SubmissionDrafted', draft), urged('u1')] as const;
    const again = [...open, ...waits, completionRequested('r1'), completed('r1'), reopened] as const;
    given(...again)
      .when({ type: 'ApproveSubmission', ...on, draftId: 'd1', today })
      .thenRefused('draft.unknown');
    given(...again)
      .when({ type: 'AnswerUrge', ...on, urgeId: 'u1', text: '已补报。' })
      .thenRefused('urge.unknown');
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
