import type { Day } from '#kernel';
import { acknowledged, event, given, on, open } from '../testing/item.ts';

describe('breaking a duty down', () => {
  const measures = [{ measureId: 'e1.1', text: '完成选址。', dueOn: '2026-03-04' as Day }];
  const plan = { type: 'DecomposeDuty', ...on, planId: 'e1', measures } as const;
  const planned = event('DutyDecomposed', { planId: 'e1', measures });
  const finish = { type: 'FinishMeasure', ...on, measureId: 'e1.1' } as const;
  const finished = event('MeasureFinished', { measureId: 'e1.1' });
  it('takes the plan once, and each of its measures as finished once', () => {
    given(...open, acknowledged)
      .when(plan)
      .then(planned);
    given(...open, acknowledged, planned)
      .when(plan)
      .thenNothing();
    given(...open, acknowledged, planned)
      .when(finish)
      .then(finished);
    given(...open, acknowledged, planned, finished)
      .when(finish)
      .thenNothing();
  });
  it('keeps as finished what stays in a later plan', () => {
    const later = event('DutyDecomposed', { planId: 'e2', measures });
    given(...open, acknowledged, planned, finished, later)
      .when(finish)
      .thenNothing();
  });
  it('refuses a plan of nothing, of one measure twice, without words, or beyond the due date', () => {
    const refused = (of: typeof measures) => given(...open, acknowledged).when({ ...plan, measures: of });
    refused([]).thenRefused('measure.none');
    refused([...measures, ...measures]).thenRefused('measure.twice');
    refused(measures.map((measure) => ({ ...measure, text: '' }))).thenRefused('duty.text-missing');
    refused(measures.map((measure) => ({ ...measure, dueOn: '2026-03-07' as Day }))).thenRefused('measure.too-late');
  });
  it('refuses to finish a measure that is not planned', () => {
    given(...open, acknowledged, planned)
      .when({ ...finish, measureId: 'e1.2' })
      .thenRefused('measure.unknown');
  });
});
