import type { Day } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import {
  acknowledged,
  completionRequested,
  event,
  given,
  on,
  open,
  registered,
  reported,
  soon,
  today,
} from '../testing/item.ts';

const said = {
  reportId: 'p1',
  text: '已完成选址。',
  percent: 40,
  problem: null,
  nextStep: null,
  indicators: [],
  noChange: false,
};

describe('reporting progress', () => {
  const report = {
    type: 'ReportProgress',
    ...on,
    reportId: 'p1',
    text: '已完成选址。',
    percent: 40,
    problem: null,
    nextStep: null,
    indicators: [],
    noChange: false,
    signed: true,
  } as const;
  it('reports on an acknowledged duty', () => {
    given(...open, acknowledged)
      .when(report)
      .then(reported('p1', 40));
  });
  it('refuses a report before the duty is acknowledged', () => {
    given(...open)
      .when(report)
      .thenRefused('duty.not-now');
  });
  it('writes nothing when the same report comes again', () => {
    given(...open, acknowledged, reported('p1', 40))
      .when(report)
      .thenNothing();
  });
  it('refuses a report that says nothing', () => {
    given(...open, acknowledged)
      .when({ ...report, text: ' \n' })
      .thenRefused('duty.text-missing');
  });
  it.each([-1, 101, 40.5, Number.NaN])('refuses %p per cent', (percent) => {
    given(...open, acknowledged)
      .when({ ...report, percent })
      .thenRefused('duty.percent-out-of-range');
  });
  it('refuses progress that goes back', () => {
    given(...open, acknowledged, reported('p1', 60))
      .when({ ...report, reportId: 'p2', percent: 59 })
      .thenRefused('duty.progress-goes-back');
  });
  it('takes less than a report that was sent back, and not less than the one before it', () => {
    const sentBack = event('ReportSentBack', { reportId: 'p0', reason: '数据不实。', flaw: 'false' });
    const rewritten = { ...report, percent: 20 } as const;
    given(...open, acknowledged, reported('p0', 90), sentBack)
      .when(rewritten)
      .then(reported('p1', 20));
    given(...open, acknowledged, reported('p', 30), reported('p0', 90), sentBack)
      .when(rewritten)
      .thenRefused('duty.progress-goes-back');
  });
  it('refuses a report while completion is being looked at', () => {
    given(...open, acknowledged, completionRequested('r1'))
      .when(report)
      .thenRefused('duty.not-now');
  });
  it('takes "no change" with its reason, and no other percentage with it', () => {
    given(...open, acknowledged, reported('p0', 40))
      .when({ ...report, noChange: true })
      .then(event('ProgressReported', { ...said, noChange: true }));
    given(...open, acknowledged, reported('p0', 30))
      .when({ ...report, noChange: true })
      .thenRefused('report.changes');
    given(...open, acknowledged, reported('p0', 40))
      .when({ ...report, noChange: true, text: '' })
      .thenRefused('duty.text-missing');
  });
});

describe('asking for more time', () => {
  const ask = {
    type: 'RequestExtension',
    ...on,
    requestId: 'x1',
    reason: '招标流标。',
    proposedOn: '2026-04-30' as Day,
    today,
    signed: true,
  } as const;
  const asked = event('ExtensionRequested', { requestId: 'x1', reason: '招标流标。', proposedOn: '2026-04-30' as Day });
  const refused = event('ExtensionRefused', { requestId: 'x1', reason: '工期充裕。' });
  it('asks before the due date and on it, for a later day', () => {
    given(...open)
      .when(ask)
      .then(asked);
    given(...open)
      .when({ ...ask, today: soon })
      .then(asked);
  });
  it('asks once with one request, and again when it was answered', () => {
    given(...open, asked)
      .when(ask)
      .thenNothing();
    given(...open, asked)
      .when({ ...ask, requestId: 'x2' })
      .thenRefused('extension.waiting');
    given(...open, asked, refused)
      .when({ ...ask, requestId: 'x2' })
      .then({ ...asked, data: { ...asked.data, requestId: 'x2' } } as ItemEvent);
  });
  it('refuses after the due date, for no later day, and without a reason', () => {
    given(...open)
      .when({ ...ask, today: '2026-03-07' as Day })
      .thenRefused('extension.too-late');
    given(...open)
      .when({ ...ask, proposedOn: soon })
      .thenRefused('extension.not-later');
    given(...open)
      .when({ ...ask, reason: '' })
      .thenRefused('duty.text-missing');
  });
  it('refuses where there is no date to move', () => {
    const undated = event('DutyAssigned', { role: 'lead', groupId: null, dueOn: null, longTerm: true });
    given(registered, undated).when(ask).thenRefused('extension.without-date');
  });
});

describe('the unit leader’s signature', () => {
  const request = { type: 'RequestCompletion', ...on, requestId: 'r1', text: '全部完成。', signed: false } as const;
  const drafted = event('SubmissionDrafted', {
    draftId: 'r1',
    kind: 'completion',
    text: '全部完成。',
    ...{ percent: null, problem: null, nextStep: null, indicators: [], noChange: false, proposedOn: null },
  });
  const approve = { type: 'ApproveSubmission', ...on, draftId: 'r1', today } as const;
  const approved = event('SubmissionApproved', { draftId: 'r1' });
  const reject = { type: 'RejectSubmission', ...on, draftId: 'r1', reason: '请补充数据。' } as const;
  const rejected = event('SubmissionRejected', { draftId: 'r1', reason: '请补充数据。' });
  const waiting = [...open, acknowledged, drafted] as const;
  it('makes what the liaison submits wait, one draft at a time', () => {
    given(...open, acknowledged)
      .when(request)
      .then(drafted);
    given(...waiting)
      .when(request)
      .thenNothing();
    given(...waiting)
      .when({ ...request, requestId: 'r2' })
      .thenRefused('draft.waiting');
  });
  it('lets it take effect under the same id', () => {
    given(...waiting)
      .when(approve)
      .then(approved, completionRequested('r1'));
    given(...waiting, approved, completionRequested('r1'))
      .when(approve)
      .thenNothing();
  });
  it('looks again at what waited, as the duty stands now', () => {
    const report = event('SubmissionDrafted', { ...draftOf('p1'), percent: 40 });
    given(...open, acknowledged, report, reported('p9', 60))
      .when({ ...approve, draftId: 'p1' })
      .thenRefused('duty.progress-goes-back');
  });
  it('takes effect as a report or as a request for more time, too', () => {
    given(...open, acknowledged, event('SubmissionDrafted', { ...draftOf('p1'), percent: 40 }))
      .when({ ...approve, draftId: 'p1' })
      .then(event('SubmissionApproved', { draftId: 'p1' }), reported('p1', 40));
    const extension = { ...draftOf('x1'), kind: 'extension', proposedOn: '2026-04-30' as Day } as const;
    given(...open, acknowledged, event('SubmissionDrafted', extension))
      .when({ ...approve, draftId: 'x1' })
      .then(
        event('SubmissionApproved', { draftId: 'x1' }),
        event('ExtensionRequested', { requestId: 'x1', reason: '已完成选址。', proposedOn: '2026-04-30' as Day }),
      );
  });
  it('may be withheld, with a reason', () => {
    given(...waiting)
      .when(reject)
      .then(rejected);
    given(...waiting, rejected)
      .when(reject)
      .thenNothing();
    given(...waiting)
      .when({ ...reject, reason: '' })
      .thenRefused('duty.text-missing');
  });
  it('is refused to a draft that does not wait', () => {
    given(...open, acknowledged)
      .when(approve)
      .thenRefused('draft.unknown');
    given(...waiting)
      .when({ ...reject, draftId: 'r9' })
      .thenRefused('draft.unknown');
  });
});

const draftOf = (draftId: string) => ({
  draftId,
  kind: 'report' as const,
  text: '已完成选址。',
  ...{ percent: null, problem: null, nextStep: null, indicators: [], noChange: false, proposedOn: null },
});
