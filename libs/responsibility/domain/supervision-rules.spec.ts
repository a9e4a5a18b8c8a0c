import type { Day } from '#kernel';
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
  urgeAnswered,
  urged,
} from '../testing/item.ts';

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
  it('refuses another answer to what is answered, which would be lost', () => {
    given(...open, urged('u1'), urgeAnswered('u1'))
      .when({ ...answer, text: '情况有变。' })
      .thenRefused('urge.unknown');
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

describe('asking for help', () => {
  const ask = { type: 'AskHelp', ...on, helpId: 'h1', text: '需协调消防验收。' } as const;
  const asked = event('HelpRequested', { helpId: 'h1', text: '需协调消防验收。' });
  const answer = { type: 'AnswerHelp', ...on, helpId: 'h1', text: '已列入议题。' } as const;
  const answered = event('HelpAnswered', { helpId: 'h1', text: '已列入议题。' });
  it('is recorded once, and answered once', () => {
    given(...open, acknowledged)
      .when(ask)
      .then(asked);
    given(...open, acknowledged, asked)
      .when(ask)
      .thenNothing();
    given(...open, acknowledged, asked)
      .when(answer)
      .then(answered);
    given(...open, acknowledged, asked, answered)
      .when(answer)
      .thenNothing();
    given(...open, acknowledged, asked, answered)
      .when({ ...answer, text: '另行答复。' })
      .thenRefused('help.unknown');
  });
  it('is refused before the duty is signed for, and without words', () => {
    given(...open)
      .when(ask)
      .thenRefused('duty.not-now');
    given(...open, acknowledged)
      .when({ ...ask, text: ' ' })
      .thenRefused('duty.text-missing');
  });
  it('is not answered where nobody asked', () => {
    given(...open, acknowledged)
      .when(answer)
      .thenRefused('help.unknown');
  });
});

describe('supervision slips', () => {
  const templates = [{ kind: 'slip', fonts: { body: '仿宋' }, words: { organ: '{body}秘书处' }, names: {} }];
  const words = { number: '督〔2026〕1号', requirement: '限期完成选址。', deadline: soon, templates };
  const startsAt = { ordinary: 'blue', important: 'orange', special: 'red' } as const;
  const issue = { type: 'IssueSlip', ...on, slipId: 's1', level: 'blue', ...words, today, startsAt } as const;
  const blue = event('SlipIssued', { slipId: 's1', level: 'blue', ...words });
  const orange = event('SlipIssued', { slipId: 's2', level: 'orange', ...words, deadline: '2026-03-16' as Day });
  const answer = { type: 'AnswerSlip', ...on, slipId: 's1', text: '已完成选址。', today: soon } as const;
  const answeredOn = (on: Day | null) => event('SlipAnswered', { slipId: 's1', text: '已完成选址。', answeredOn: on });
  const answered = answeredOn(soon);
  const later = { slipId: 's2', today: '2026-03-09' as Day, deadline: '2026-03-16' as Day } as const;
  const important = event('ItemImportanceSet', { importance: 'important', reason: '市政府重点工作。' });
  it('begin with blue, each issued once', () => {
    given(...open)
      .when(issue)
      .then(blue);
    given(...open, blue)
      .when(issue)
      .thenNothing();
  });
  it('do not begin higher, but where the matter is important or special', () => {
    given(...open)
      .when({ ...issue, level: 'orange' })
      .thenRefused('slip.too-grave');
    given(...open, important)
      .when({ ...issue, level: 'orange' })
      .then(event('SlipIssued', { slipId: 's1', level: 'orange', ...words }));
    given(...open, important)
      .when({ ...issue, level: 'red' })
      .thenRefused('slip.too-grave');
    given(...open, event('ItemImportanceSet', { importance: 'special', reason: '安全隐患。' }))
      .when({ ...issue, level: 'red' })
      .then(event('SlipIssued', { slipId: 's1', level: 'red', ...words }));
  });
  it('begin where the rules of the body let them', () => {
    given(...open)
      .when({ ...issue, level: 'orange', startsAt: { ...startsAt, ordinary: 'orange' } })
      .then(event('SlipIssued', { slipId: 's1', level: 'orange', ...words }));
    given(...open, important)
      .when({ ...issue, level: 'orange', startsAt: { ...startsAt, important: 'blue' } })
      .thenRefused('slip.too-grave');
  });
  it('rise by one level, when the one before has lapsed without an answer', () => {
    given(...open, blue)
      .when({ ...issue, ...later, level: 'orange' })
      .then(orange);
    given(...open, blue)
      .when({ ...issue, ...later, level: 'red' })
      .thenRefused('slip.too-grave');
    given(...open, blue, orange)
      .when({ ...issue, slipId: 's3', level: 'red', today: '2026-03-17' as Day, deadline: '2026-03-20' as Day })
      .then(event('SlipIssued', { slipId: 's3', level: 'red', ...words, deadline: '2026-03-20' as Day }));
  });
  it('run until the end of their last day', () => {
    given(...open, blue)
      .when({ ...issue, ...later, level: 'orange', today: soon })
      .thenRefused('slip.running');
  });
  it('do not follow while one runs, and begin anew after an answer', () => {
    given(...open, blue)
      .when({ ...issue, slipId: 's2', level: 'orange', deadline: '2026-03-16' as Day })
      .thenRefused('slip.running');
    given(...open, blue, answered)
      .when({ ...issue, ...later, level: 'orange' })
      .thenRefused('slip.too-grave');
  });
  it('rise also after an answer that came too late: that was the lapse, and an answer of the first version was not', () => {
    given(...open, blue, answeredOn('2026-03-07' as Day))
      .when({ ...issue, ...later, level: 'orange' })
      .then(orange);
    given(...open, blue, answeredOn(null))
      .when({ ...issue, ...later, level: 'orange' })
      .thenRefused('slip.too-grave');
  });
  it('state what is required, by a day to come', () => {
    given(...open)
      .when({ ...issue, requirement: '' })
      .thenRefused('duty.text-missing');
    given(...open)
      .when({ ...issue, deadline: today })
      .thenRefused('duty.date-passed');
  });
  it('are answered once, the last one only', () => {
    given(...open, blue)
      .when(answer)
      .then(answered);
    given(...open, blue, answered)
      .when(answer)
      .thenNothing();
    given(...open)
      .when(answer)
      .thenRefused('slip.unknown');
  });
  it('stand unanswered again where the office finds the answer insufficient: answered anew in time, or lapsed', () => {
    const reject = { type: 'RejectSlipAnswer', ...on, slipId: 's1', reason: '未写明原因。' } as const;
    const rejected = event('SlipAnswerRejected', { slipId: 's1', reason: '未写明原因。' });
    given(...open, blue, answered)
      .when(reject)
      .then(rejected);
    given(...open, blue, answered, rejected)
      .when({ ...issue, ...later, level: 'orange' })
      .then(orange);
    given(...open, blue, answered, rejected)
      .when({ ...issue, ...later, level: 'orange', today: soon })
      .thenRefused('slip.running');
    given(...open, blue, answered, rejected)
      .when(answer)
      .then(answered);
    given(...open, blue, answered, rejected)
      .when(reject)
      .thenNothing();
    given(...open, blue, answered, rejected, answered)
      .when(reject)
      .then(rejected);
  });
  it('are not found insufficient before they are answered, nor another slip, nor without a reason', () => {
    const reject = { type: 'RejectSlipAnswer', ...on, slipId: 's1', reason: '未写明原因。' } as const;
    given(...open, blue)
      .when(reject)
      .thenRefused('slip.not-answered');
    given(...open, blue, answered)
      .when({ ...reject, slipId: 's2' })
      .thenRefused('slip.none');
    given(...open, blue, answered)
      .when({ ...reject, reason: ' ' })
      .thenRefused('duty.text-missing');
  });
});
