import type { NoticeDraft } from '#notice';
import type { Expected } from './expected.ts';
import { factsOf, silentErrors } from './facts.ts';
import { compare, f1, total } from './score.ts';

const stated: Expected = {
  title: '关于做好有关工作的通知',
  documentNumber: null,
  issuer: '岭州市人民政府办公室',
  issuedOn: '2026-01-05',
  items: [
    [['一', '1'], '建设站点', '建设站点。', ['lead 市民政局', 'responsible+ 财政局 = 市财政局'], '2026-06-30: 6月底前'],
    [['一', '1'], '培训人员', '培训人员。', ['local* 各县人民政府'], null],
  ],
  body: { name: '联席会议', office: null, members: [{ name: '市民政局' }, { name: '市财政局' }] },
  indicators: [],
  findings: ['numbering.restart'],
};

const scoresOf = (found: Expected) => compare(factsOf(stated), factsOf(found)).scores;

it('is 1 in every part for the same reading', () => {
  for (const score of Object.values(scoresOf(stated))) expect(f1(score)).toBe(1);
});

it('counts pairs of item, unit and role; names in full, items of one number told apart', () => {
  const [first, second] = stated.items as [Expected['items'][number], Expected['items'][number]];
  const [path, heading, text, , due] = first;
  const wrongRole = [path, heading, text, ['responsible 市民政局', 'responsible 市财政局'], due] as const;
  expect(scoresOf({ ...stated, items: [wrongRole, second] }).units).toEqual({ stated: 3, found: 3, right: 2 });
  expect(scoresOf({ ...stated, items: [second, first] }).units).toEqual({ stated: 3, found: 3, right: 0 });
  expect(scoresOf({ ...stated, items: [first] }).units).toEqual({ stated: 3, found: 2, right: 2 });
});

it('tells what is missing from what is wrong', () => {
  const { missing, wrong } = compare(factsOf(stated), factsOf({ ...stated, issuer: null, body: null, findings: [] }));
  expect(missing.head).toEqual(['issuer 岭州市人民政府办公室']);
  expect(missing.body).toEqual(['name "联席会议"', 'members {"name":"市民政局"}', 'members {"name":"市财政局"}']);
  expect([missing.findings, wrong.findings]).toEqual([['numbering.restart'], []]);
});

it('weighs the facts of all notices alike', () => {
  const none = scoresOf({ ...stated, items: [] });
  expect(total([scoresOf(stated), none]).units).toEqual({ stated: 6, found: 3, right: 3 });
  expect(f1(total([scoresOf(stated), none]).units)).toBeCloseTo(2 / 3);
});

describe('an error', () => {
  type Told = NoticeDraft['findings'][number];
  const item = { path: ['1'], heading: '甲', text: '甲', units: [], due: null, source: { start: 10, end: 20 } };
  const draftWith = (code: Told['code'], severity: Told['severity']): NoticeDraft => ({
    title: '',
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    items: [item, { ...item, path: ['2'], source: { start: 20, end: 30 } }],
    body: null,
    indicators: [],
    collectives: [],
    findings: [{ code, severity, message: '', source: { start: 12, end: 14 } }],
  });
  const errors = ['[1] lead 市民政局', '[2] lead 市民政局'];

  it('is silent in an item where nobody is asked to look', () => {
    expect(silentErrors(draftWith('names.unknown', 'warning'), 'units', errors)).toEqual(['[2] lead 市民政局']);
  });

  it.each([
    ['is only told', 'parties.from-sentence', 'info'],
    ['is about another part', 'times.several', 'warning'],
    ['is about the copy', 'clean.advertising-by-form', 'warning'],
  ] as const)('is silent beside a finding that %s', (_, code, severity) => {
    expect(silentErrors(draftWith(code, severity), 'units', errors)).toEqual(errors);
  });

  it('in a deadline is not silent where the deadline is asked about', () => {
    const wrong = ['[1] 2026-06-30'];
    expect(silentErrors(draftWith('times.several', 'warning'), 'times', wrong)).toEqual([]);
    expect(silentErrors(draftWith('names.unknown', 'warning'), 'times', wrong)).toEqual(wrong);
  });
});
