import type { Day, UnitId } from '#kernel';
import { given as givenFor } from '#kernel/testing';
import type { ItemEvent } from '../contracts/index.ts';
import {
  acknowledged,
  civilAffairs,
  closed,
  completed,
  completionRequested,
  itemId,
  open,
  openAlone,
  reported,
  soon,
  today,
  urgeAnswered,
  urged,
} from '../testing/item.ts';
import { itemDecider } from './item-decider.ts';

const given = (...events: readonly ItemEvent[]) => givenFor(itemDecider, ...events);
const on = { itemId, unitId: civilAffairs };

describe('acknowledging a duty', () => {
  const acknowledge = { type: 'AcknowledgeDuty', ...on } as const;
  it('acknowledges an assigned duty', () => {
    given(...open)
      .when(acknowledge)
      .then(acknowledged);
  });
  it('writes nothing the second time', () => {
    given(...open, acknowledged)
      .when(acknowledge)
      .thenNothing();
  });
  it('refuses a unit that has no duty in the item', () => {
    given(...open)
      .when({ ...acknowledge, unitId: 'police' as UnitId })
      .thenRefused('duty.unknown');
  });
  it('refuses an item that is not registered', () => {
    given().when(acknowledge).thenRefused('item.unknown');
  });
  it('refuses an item that is closed', () => {
    given(...openAlone, acknowledged, completionRequested('r1'), completed('r1'), closed)
      .when(acknowledge)
      .thenRefused('item.closed');
  });
});

describe('reporting progress', () => {
  const report = {
    type: 'ReportProgress',
    ...on,
    reportId: 'p1',
    text: '已完成选址。',
    percent: 40,
    problem: null,
    nextStep: null,
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
  it('refuses a report while completion is being looked at', () => {
    given(...open, acknowledged, completionRequested('r1'))
      .when(report)
      .thenRefused('duty.not-now');
  });
});

describe('urging', () => {
  const urge = { type: 'UrgeDuty', ...on, urgeId: 'u1', text: '请补报进展。', answerBy: soon, today } as const;
  it('urges a duty, acknowledged or not', () => {
    given(...open)
      .when(urge)
      .then(urged('u1'));
    given(...open, acknowledged, reported('p1', 10))
      .when(urge)
      .then(urged('u1'));
  });
  it('writes nothing when the same urging comes again', () => {
    given(...open, urged('u1'))
      .when(urge)
      .thenNothing();
  });
  it('refuses to ask for an answer by a day that has passed', () => {
    given(...open)
      .when({ ...urge, answerBy: '2026-03-01' as Day })
      .thenRefused('duty.date-passed');
  });
  it('refuses an urging without words', () => {
    given(...open)
      .when({ ...urge, text: '' })
      .thenRefused('duty.text-missing');
  });
  it('refuses to urge what is completed', () => {
    given(...open, acknowledged, completionRequested('r1'), completed('r1'))
      .when(urge)
      .thenRefused('duty.not-now');
  });
});

describe('answering an urging', () => {
  const answer = { type: 'AnswerUrge', ...on, urgeId: 'u1', text: '已补报。' } as const;
  it('takes the answer', () => {
    given(...open, urged('u1'))
      .when(answer)
      .then(urgeAnswered('u1'));
  });
  it('writes nothing when it is answered already', () => {
    given(...open, urged('u1'), urgeAnswered('u1'))
      .when(answer)
      .thenNothing();
  });
  it('refuses an answer to an urging that there never was', () => {
    given(...open, urged('u1'))
      .when({ ...answer, urgeId: 'u2' })
      .thenRefused('urge.unknown');
  });
  it('refuses an answer without words', () => {
    given(...open, urged('u1'))
      .when({ ...answer, text: '' })
      .thenRefused('duty.text-missing');
  });
  it('refuses an answer while completion is being looked at', () => {
    given(...open, acknowledged, urged('u1'), completionRequested('r1'))
      .when(answer)
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
