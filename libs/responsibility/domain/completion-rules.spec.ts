import { given as givenFor } from '#kernel/testing';
import type { ItemEvent } from '../contracts/index.ts';
import {
  acknowledged,
  civilAffairs,
  completed,
  completionRequested,
  completionSentBack,
  itemId,
  open,
} from '../testing/item.ts';
import { itemDecider } from './item-decider.ts';

const given = (...events: readonly ItemEvent[]) => givenFor(itemDecider, ...events);
const on = { itemId, unitId: civilAffairs };

describe('completing', () => {
  const request = { type: 'RequestCompletion', ...on, requestId: 'r1', text: '全部完成。' } as const;
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
