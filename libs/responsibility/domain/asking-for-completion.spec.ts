import type { ItemEvent } from '../contracts/index.ts';
import { acknowledged, completionRequested, event, given, on, open, soon, today } from '../testing/item.ts';

describe('asking for completion', () => {
  const request = { type: 'RequestCompletion', ...on, requestId: 'r1', text: '全部完成。', signed: true } as const;
  const plan = (...measureIds: readonly string[]): ItemEvent =>
    event('DutyDecomposed', {
      planId: measureIds.join(),
      measures: measureIds.map((measureId) => ({ measureId, text: '完成选址。', dueOn: soon })),
    });
  const finished = event('MeasureFinished', { measureId: 'm1' });
  it('asks when there is no plan, and when all of it is finished', () => {
    given(...open, acknowledged)
      .when(request)
      .then(completionRequested('r1'));
    given(...open, acknowledged, plan('m1'), finished)
      .when(request)
      .then(completionRequested('r1'));
  });
  it('refuses while a measure of the plan is not finished, also when the leader signs', () => {
    const planned = [...open, acknowledged, plan('m1', 'm2'), finished];
    given(...planned)
      .when(request)
      .thenRefused('completion.measures-open');
    const drafted = event('SubmissionDrafted', {
      ...{ draftId: 'r1', kind: 'completion', text: '全部完成。', percent: null, problem: null, nextStep: null },
      ...{ indicators: [], noChange: false, proposedOn: null },
    });
    given(...open, acknowledged, drafted, plan('m1'))
      .when({ type: 'ApproveSubmission', ...on, draftId: 'r1', today })
      .thenRefused('completion.measures-open');
  });
  it('asks when a later plan leaves out what was not finished', () => {
    given(...open, acknowledged, plan('m1', 'm2'), finished, plan('m1'))
      .when(request)
      .then(completionRequested('r1'));
  });
});
