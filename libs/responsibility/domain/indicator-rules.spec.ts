import type { Indicator, ItemEvent, ItemRefusal } from '../contracts/index.ts';
import {
  acknowledged,
  civilAffairs,
  closed,
  completed,
  event,
  given,
  indicatorsStated,
  itemId,
  open,
  openAlone,
  stated,
  today,
} from '../testing/item.ts';

const [quota] = stated.quotas as [Indicator['quotas'][number]];
const undated: Indicator = { ...stated, by: null };
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

it('takes one name for several years, each with its target', () => {
  const indicators = [stated, { ...stated, by: '2028', target: 3 }, { ...stated, name: '床位', unit: '张' }].map(
    (one) => ({ ...one, quotas: [...one.quotas] }),
  );
  given(...open)
    .when({ ...state, indicators })
    .then({ type: 'IndicatorsStated', v: 1, data: { itemId, indicators } });
});

it.each<[string, ItemRefusal, readonly Indicator[]]>([
  ['stands twice for one year', 'item.indicator-twice', [stated, { ...stated, comparison: 'at-most' }]],
  ['stands twice without a year', 'item.indicator-twice', [undated, undated]],
  ['is measured otherwise', 'item.indicator-measured-otherwise', [stated, { ...stated, by: '2028', unit: '家' }]],
  ['has no unit of measure', 'duty.text-missing', [{ ...stated, unit: ' ' }]],
  ['is to be reached by no year', 'item.indicator-by-no-year', [{ ...stated, by: '2027年底' }]],
  ['has a quota of nobody', 'duty.text-missing', [{ ...stated, quotas: [{ ...quota, unit: '' }] }]],
  ['has two quotas for a unit', 'item.quota-twice', [{ ...stated, quotas: [quota, { ...quota, unit: '民政局' }] }]],
  ['has two quotas for a name', 'item.quota-twice', [{ ...stated, quotas: [quota, { ...quota, unitId: null }] }]],
])('refuses an indicator that %s', (_, code, indicators) => {
  given(...open)
    .when({ ...state, indicators })
    .thenRefused(code);
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

  it('are taken under any name where nothing is stated, and else refused under any other', () => {
    const strange = { name: '床位', value: 3 };
    const stranger = report(strange);
    given(...open, acknowledged)
      .when(stranger)
      .then(event('ProgressReported', said(strange)));
    given(...open, indicatorsStated, acknowledged)
      .when(stranger)
      .thenRefused('report.indicator-unknown');
  });

  it('are looked at again when the leader signs', () => {
    const { reportId: draftId, ...words } = said(value);
    const drafted = event('SubmissionDrafted', { draftId, kind: 'report', ...words, proposedOn: null });
    const others = [{ ...stated, name: '床位', quotas: [...stated.quotas] }];
    const instead: ItemEvent = { type: 'IndicatorsStated', v: 1, data: { itemId, indicators: others } };
    given(...open, indicatorsStated, acknowledged, drafted, instead)
      .when({ type: 'ApproveSubmission', ...on, draftId, today })
      .thenRefused('report.indicator-unknown');
  });
});
