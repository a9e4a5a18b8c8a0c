import type { Day } from '#kernel';
import type { ItemEvent } from '../contracts/index.ts';
import {
  acknowledged,
  completed,
  completionRequested,
  event,
  given,
  on,
  open,
  reported,
  soon,
  today,
} from '../testing/item.ts';

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

describe('a first due date', () => {
  const set = { type: 'SetDue', ...on, dueOn: '2026-06-30' as Day, today } as const;
  const undated = (longTerm: boolean): ItemEvent => ({
    type: 'DutyAssigned',
    v: 1,
    data: { ...on, role: 'lead', groupId: null, dueOn: null, longTerm },
  });
  const [registered] = open;
  it('is set where nothing gave one, and the same again writes nothing', () => {
    const revised: ItemEvent = { type: 'DutyDueRevised', v: 1, data: { ...on, dueOn: '2026-06-30' as Day } };
    given(registered, undated(false)).when(set).then(revised);
    given(registered, undated(false), revised).when(set).thenNothing();
  });
  it('refuses another date: that takes an extension or the meeting', () => {
    given(...open)
      .when(set)
      .thenRefused('duty.date-given');
    given(registered, undated(true)).when(set).thenRefused('duty.date-given');
  });
  it('refuses a day that has passed', () => {
    given(registered, undated(false))
      .when({ ...set, dueOn: '2026-03-01' as Day })
      .thenRefused('duty.date-passed');
  });
});

describe('sending a report back', () => {
  const sendBack = {
    type: 'SendBackReport',
    ...on,
    reportId: 'p1',
    reason: '请补充各镇进度。',
    flaw: 'unclear',
  } as const;
  const sentBack = event('ReportSentBack', { reportId: 'p1', reason: '请补充各镇进度。', flaw: 'unclear' });
  it('asks once for the last report to be written anew, with a reason', () => {
    given(...open, acknowledged, reported('p1', 40))
      .when(sendBack)
      .then(sentBack);
    given(...open, acknowledged, reported('p1', 40), sentBack)
      .when(sendBack)
      .thenNothing();
    given(...open, acknowledged, reported('p1', 40), sentBack)
      .when({ ...sendBack, flaw: 'empty' })
      .thenRefused('report.other');
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
  const grant = {
    type: 'GrantExtension',
    ...on,
    requestId: 'x1',
    dueOn: '2026-04-15' as Day,
    today,
    by: 'office',
    decider: 'office',
  } as const;
  const granted = event('ExtensionGranted', { requestId: 'x1', dueOn: '2026-04-15' as Day });
  const decline = {
    type: 'RefuseExtension',
    ...on,
    requestId: 'x1',
    reason: '工期充裕。',
    by: 'office',
    decider: 'office',
  } as const;
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
  it('is for the convenor where the rules say so', () => {
    for (const answer of [grant, decline]) {
      given(...open, asked)
        .when({ ...answer, decider: 'convenor' })
        .thenRefused('extension.convenor-decides');
    }
    given(...open, asked)
      .when({ ...grant, by: 'convenor', decider: 'convenor' })
      .then(granted);
  });
  it('tells whoever comes second with another answer', () => {
    given(...open, asked, granted)
      .when(decline)
      .thenRefused('extension.unknown');
    given(...open, asked, declined)
      .when(grant)
      .thenRefused('extension.unknown');
  });
  it('refuses a day that has passed, and one that is no later, and may grant the very day', () => {
    const late = '2026-03-09' as Day;
    given(...open, asked)
      .when({ ...grant, dueOn: late, today: late })
      .then(event('ExtensionGranted', { requestId: 'x1', dueOn: late }));
    given(...open, asked)
      .when({ ...grant, dueOn: '2026-03-01' as Day })
      .thenRefused('duty.date-passed');
    given(...open, asked)
      .when({ ...grant, dueOn: soon })
      .thenRefused('extension.not-later');
  });
});

describe('praise', () => {
  const praise = { type: 'PraiseDuty', ...on, praiseId: 'z1', text: '市领导批示肯定。' } as const;
  const praised = event('DutyPraised', { praiseId: 'z1', text: '市领导批示肯定。' });
  it('is put on record once, in words, also of what is completed', () => {
    given(...open, acknowledged)
      .when(praise)
      .then(praised);
    given(...open, acknowledged, praised)
      .when(praise)
      .thenNothing();
    given(...open, acknowledged, completionRequested('r1'), completed('r1'))
      .when(praise)
      .then(praised);
    given(...open)
      .when({ ...praise, text: ' ' })
      .thenRefused('duty.text-missing');
  });
});
