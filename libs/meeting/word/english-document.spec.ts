import { faultsIn, linesOf, partsOf, tablesOf } from '#word/testing';
import { printedEnglish } from '../testing/minutes.ts';
import { englishDocument } from './index.ts';

const docx = await englishDocument(printedEnglish);
const lines = linesOf(docx);

it('is sound, and the same bytes for the same content, a draft or not', async () => {
  for (const number of ['2', null]) {
    const content = { ...printedEnglish, number };
    const of = await englishDocument(content);
    expect(faultsIn(of)).toEqual([]);
    expect(Buffer.from(await englishDocument(structuredClone(content))).equals(of)).toBe(true);
  }
});

it('has its parts in the order of English minutes', () => {
  const headings = ['Attendees', 'Apologies', 'Minutes of the previous meeting', '1. 加快社区助餐点建设'];
  const ends = ['Next meeting', 'Action register'];
  expect(lines.filter((line) => [...headings, ...ends].includes(line))).toEqual([...headings, ...ends]);
  expect(lines).toContain('成立会议, held on 5 January 2026: minutes No. 1 were issued on 8 January 2026.');
  expect(lines).toContain('第二次全体会议, planned for 5 June 2026.');
});

it('says of every item what was decided, who acts, and by when', () => {
  expect(lines).toContainEqual(expect.stringMatching(/^DECISION: 会议指出/));
  expect(lines).toContain('ACTION – 市民政局, with 市财政局, 市市场监督管理局 – due 30 June 2026');
  expect(lines).toContain('ACTION – 各成员单位 – ongoing');
  const [register] = tablesOf(docx);
  expect(register?.rows.slice(0, 2)).toEqual([
    ['No.', 'Action', 'Owner', 'Due'],
    ['1', '加快社区助餐点建设', '市民政局, with 市财政局, 市市场监督管理局', '30 June 2026'],
  ]);
  expect(register?.headers).toEqual([true, false, false, false]);
});

it('marks a draft on every page, and issued minutes on none', async () => {
  const headersOf = (of: Uint8Array) =>
    Object.entries(partsOf(of)).flatMap(([name, xml]) => (/header\d+\.xml$/.test(name) ? [xml.includes('DRAFT')] : []));
  expect(headersOf(docx)).toEqual([false, false]);
  expect(headersOf(await englishDocument({ ...printedEnglish, number: null }))).toEqual([true, true]);
});

it('says so where there is no meeting before or after, nobody excused and nothing to do', async () => {
  const content = { ...printedEnglish, previous: null, next: null, apologies: [], items: [], remarks: [] };
  const of = await englishDocument(content);
  expect(faultsIn(of)).toEqual([]);
  expect(linesOf(of)).toEqual(
    expect.arrayContaining(['This was the first meeting.', 'To be announced.', 'None', 'No actions.']),
  );
});
