import { sourceOf } from '../source-text.ts';
import { readTimes } from './times.ts';

const read = (text: string, issuedOn: string | null = '2025-03-14') =>
  readTimes(sourceOf(text), { start: 0, end: text.length }, { parties: [] }, { issuedOn });
const readCell = (cell: string) =>
  readTimes(
    sourceOf(cell),
    { start: 0, end: cell.length },
    { parties: [], cells: [{ start: 0, end: cell.length }] },
    { issuedOn: '2025-03-14' },
  );

it.each([
  ['完成时限：2025年12月底前', 'date', '2025-12-31'],
  ['落实时限：2025年底前', 'date', '2025-12-31'],
  ['报送时间：2025年9月30日', 'date', '2025-09-30'],
  ['完成时限：2024年2月底前', 'date', '2024-02-29'],
  ['完成时限：2025年底前', 'date', '2025-12-31'],
  ['完成时限：2025年9月30日前', 'date', '2025-09-30'],
  ['完成时限：2025年第三季度', 'date', '2025-09-30'],
  ['完成时限：2025年上半年', 'date', '2025-06-30'],
  ['完成时间：长期坚持', 'long-term', null],
  ['完成时限：持续推进', 'long-term', null],
  ['完成时限：每季度', 'periodic', null],
  ['完成时限：印发之日起30日内', 'date', '2025-04-13'],
  ['完成时限：印发之日起3个月内', 'date', '2025-06-14'],
  ['完成时限：2025年全年', 'date', '2025-12-31'],
  ['完成时限：今年年底前', 'date', '2025-12-31'],
  ['完成时限：年底前', 'date', '2025-12-31'],
  ['完成时限：12月底', 'date', '2025-12-31'],
  ['完成时限：明年3月底前', 'date', '2026-03-31'],
  ['2025年6月底前建成三座站房。', 'date', '2025-06-30'],
  ['2025年上半年完成改造。', 'date', '2025-06-30'],
  ['2025年二季度末建成。', 'date', '2025-06-30'],
  ['上半年完成改造。', 'date', '2025-06-30'],
  ['三季度末建成。', 'date', '2025-09-30'],
  ['全年完成。', 'date', '2025-12-31'],
  ['2028年前实现全覆盖。', 'date', null],
  ['2026年第三季度前建成。', 'date', null],
  ['国庆节前完成。', 'date', null],
  ['主汛期来临前完成加固。', 'date', null],
  ['2025年6月30日之前完成改造。', 'date', '2025-06-30'],
  ['2025年6月底以前完成改造。', 'date', '2025-06-30'],
  ['完成时限：2025年3月—12月', 'date', '2025-12-31'],
  ['完成时限：2025年3—12月', 'date', '2025-12-31'],
  ['完成时限：2025年4月至2026年6月', 'date', '2026-06-30'],
  ['完成时限：2025年1月1日—3月31日', 'date', '2025-03-31'],
  ['完成时限：2025年6月中旬', 'date', '2025-06-20'],
  ['完成时限：2025.11.30', 'date', '2025-11-30'],
  ['完成时限：12月31日', 'date', '2025-12-31'],
  ['2025年6月中旬前完成。', 'date', null],
  ['在2025年10月份完成改造。', 'date', '2025-10-31'],
  ['改造管网。今年10月底。', 'date', '2025-10-31'],
  ['方案印发后15个工作日内制定办法。', 'date', null],
  ['印发后30日内制定办法。', 'date', '2025-04-13'],
  ['收到通知后10日内报送。', 'date', null],
])('reads %s', (text, kind, on) => {
  expect(read(text).due).toMatchObject({ kind, on });
});

it('takes no deadline from the time of an occasion', () => {
  expect(read('会议时间：2025年9月30日').due).toBeNull();
});

it('takes no deadline from a year that names a target or a document', () => {
  expect(read('到2025年覆盖率达到九成，落实财政部2019年第76号公告。').due).toBeNull();
});

it('takes no deadline from a time that describes things', () => {
  expect(read('重点改造2000年底前建成的小区。').due).toBeNull();
});

it.each([
  '对2025年6月底前未完成整改的单位予以通报。',
  '2025年5月1日前取得证书的人员给予补助。',
  '完成2025年底前遗留问题的整改。',
  '三个月内完成整改。',
  '本月底前完成整改。',
])('takes no deadline from %s, and asks', (text) => {
  const { due, findings } = read(text);
  expect(due).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(['times.unread']);
});

it('keeps the deadline of what has a 的 in its name', () => {
  expect(read('2025年6月底前建成覆盖城乡的网络。').due).toMatchObject({ on: '2025-06-30' });
});

it('takes the last of several dates, and says so', () => {
  const { due, findings } = read('2025年6月底前出台标准，2025年底前完成建设。');
  expect(due).toEqual({ kind: 'date', on: '2025-12-31', text: '2025年底前' });
  expect(findings.map(({ code }) => code)).toEqual(['times.several']);
});

it.each([
  '完成时限：每月调度，2025年12月31日前完成',
  '每月5日前报送情况，2025年12月31日前完成。',
  '每季度；2025年底前',
])('takes the last day of what comes back until then from %s, and says so', (text) => {
  const { due, findings } = /^每季度；/u.test(text) ? readCell(text) : read(text);
  expect(due).toMatchObject({ kind: 'date', on: '2025-12-31' });
  expect(findings.map(({ code }) => code)).toContain('times.several');
});

it.each(['每年3月底前报送计划，11月底前报送总结', '每年6月、12月底前'])('comes back each year by %s', (text) => {
  expect(read(`完成时限：${text}`).due).toMatchObject({ kind: 'periodic', on: null });
});

it('keeps the words of a deadline from which no day follows, and asks', () => {
  const { due, findings } = read('完成时限：2026年汛期前');
  expect(due).toEqual({ kind: 'date', on: null, text: '2026年汛期前' });
  expect(findings.map(({ code }) => code)).toEqual(['times.unclear']);
});

it('reads a cell of a column of times, and asks where no rule knows what it says', () => {
  expect(readCell('全年').due).toMatchObject({ on: '2025-12-31' });
  const { due, findings } = readCell('验收后');
  expect(due).toEqual({ kind: 'date', on: null, text: '验收后' });
  expect(findings.map(({ code }) => code)).toEqual(['times.unclear']);
});

it.each(['2030年前免收电费。', '春秋季开学前各检查一次。', '建成年份在2000年以前的小区。'])(
  'takes no deadline from %s',
  (text) => {
    expect(read(text).due).toBeNull();
  },
);

it('takes no deadline from a span of months, and asks', () => {
  const { due, findings } = read('于5—9月集中整治。');
  expect(due).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(['times.unclear']);
});

it('keeps an impossible day open', () => {
  expect(read('完成时限：2025年2月30日前').due).toMatchObject({ on: null });
});

it('takes the year of issue for a date without one, and says so', () => {
  const { due, findings } = read('完成时限：9月底前');
  expect(due).toMatchObject({ on: '2025-09-30' });
  expect(findings.map(({ code }) => code)).toEqual(['times.year-assumed']);
  expect(read('完成时限：9月底前', null).due).toMatchObject({ on: null });
});

it('counts months from the end of one to the end of a shorter one', () => {
  expect(read('完成时限：印发之日起3个月内', '2024-11-30').due).toMatchObject({ on: '2025-02-28' });
});

it('tells of what is to be done again and again without a day, and sets none', () => {
  const { due, findings } = read('每季度通报一次。');
  expect(due).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(['times.recurring']);
});

it.each([
  ['关于印发2026年工作要点的通知', '2025-12-20', '6月底前', '2026-06-30'],
  ['关于印发2026年度医保参保方案的通知', '2025-09-24', '10月10日前', '2025-10-10'],
  ['关于印发2026年度医保参保方案的通知', '2025-09-24', '3月底前', '2026-03-31'],
  ['关于2024年工作情况的通知', '2025-03-01', '6月底前', '2025-06-30'],
  ['关于印发2026年工作要点的通知', null, '6月底前', '2026-06-30'],
])('takes a year that is not given from the title %s or the issue on %s', (title, issuedOn, words, on) => {
  const text = `完成时限：${words}`;
  const { due } = readTimes(sourceOf(text), { start: 0, end: text.length }, { parties: [] }, { issuedOn, title });
  expect(due).toMatchObject({ on });
});

it('takes what is written above for 同上', () => {
  const above = { kind: 'date', on: '2025-09-30', text: '9月底前' } as const;
  const text = '完成时限：同上';
  const { due } = readTimes(sourceOf(text), { start: 0, end: text.length }, { parties: [] }, { issuedOn: null, above });
  expect(due).toEqual({ kind: 'date', on: '2025-09-30', text: '同上' });
});
