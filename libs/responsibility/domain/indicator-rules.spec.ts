import { given as givenFor } from '#kernel/testing';
import type { ItemEvent } from '../contracts/index.ts';
import {
  acknowledged,
  civilAffairs,
  closed,
  completed,
  event,
  indicatorsStated,
  itemId,
  open,
  openAlone,
  stated,
  today,
} from '../testing/item.ts';
import { itemDecider } from './item-decider.ts';

const given = (...events: readonly ItemEvent[]) => givenFor(itemDecider, ...events);
const state = { type: 'StateIndicators', itemId, indicators: [stated] } as const;

it('states what an item is to come to, and writes nothing when the same is stated again', () => {
  given(...open)
    .when(state)
    .then(indicatorsStated);
  given(...open, indicatorsStated)
    .when(state)
    .thenNothing();
});

it('puts other figures in their place, or none', () => {
  given(...open, indicatorsStated)
    .when({ ...state, indicators: [] })
    .then({ type: 'IndicatorsStated', v: 1, data: { itemId, indicators: [] } });
});

it('refuses an indicator without a name, and one with neither a target nor quotas', () => {
  given(...open)
    .when({ ...state, indicators: [{ ...stated, name: ' ' }] })
    .thenRefused('duty.text-missing');
  given(...open)
    .when({ ...state, indicators: [{ ...stated, target: null, quotas: [] }] })
    .thenRefused('item.indicator-without-target');
});

it('refuses to state anything of an item that is not there, or is closed', () => {
  given().when(state).thenRefused('item.unknown');
  given(...openAlone, completed('r1'), closed)
    .when(state)
    .thenRefused('item.closed');
});

describe('the figures of a report', () => {
  const on = { itemId, unitId: civilAffairs };
  const value = { name: stated.name, value: 1.5 };
  const said = (...indicators: readonly (typeof value)[]) => ({
    ...{ reportId: 'p1', text: '已完成选址。', percent: 40, problem: null, nextStep: null, noChange: false },
    indicators: [...indicators],
  });
  const report = (...indicators: readonly (typeof value)[]) =>
    ({ type: 'ReportProgress', ...on, ...said(...indicators), signed: true }) as const;

  it('are taken for the indicators of the item, as numbers', () => {
    given(...open, indicatorsStated, acknowledged)
      .when(report(value))
      .then(event('ProgressReported', said(value)));
    given(...open, indicatorsStated, acknowledged)
      .when(report({ ...value, value: Number.NaN }))
      .thenRefused('report.indicator-odd');
  });

  it('are refused for any other name, and where the item has none', () => {
    const stranger = report({ name: '床位', value: 3 });
    given(...open, acknowledged)
      .when(stranger)
      .thenRefused('report.indicator-unknown');
    given(...open, indicatorsStated, acknowledged)
      .when(stranger)
      .thenRefused('report.indicator-unknown');
  });

  it('are looked at again when the leader signs', () => {
    const { reportId: draftId, ...words } = said(value);
    const drafted = event('SubmissionDrafted', { draftId, kind: 'report', ...words, proposedOn: null });
    const withdrawn: ItemEvent = { type: 'IndicatorsStated', v: 1, data: { itemId, indicators: [] } };
    given(...open, indicatorsStated, acknowledged, drafted, withdrawn)
      .when({ type: 'ApproveSubmission', ...on, draftId, today })
      .thenRefused('report.indicator-unknown');
  });
});
