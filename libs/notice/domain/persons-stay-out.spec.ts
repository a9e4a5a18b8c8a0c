import { drafted } from '../testing/index.ts';
import { importNotice } from '../testing/notice.ts';
import { draftEvents } from './draft-events.ts';
import { readText } from './reading/index.ts';

const title = '临溪市人民政府办公室关于印发高考工作方案的通知\n';
const draftOf = (text: string) => drafted(readText(title + text));
const recordedOf = (text: string) => draftEvents({ ...importNotice, draft: draftOf(text) });
const tells = (text: string): boolean => draftOf(text).findings.some(({ code }) => code === 'persons.omitted');
const head = '序号\t工作任务\t责任单位\t责任领导\t联系电话';
const rows = ['1\t组织高考\t市教育局\t李文涛\t3180012', '2\t加强培训\t市财政局\t王 芳、赵明\t3180013'];

it.each([
  ['rows below a head', [head, ...rows]],
  ['a title among its rows', [head, rows[0], '一、其他任务', rows[1]]],
  ['bars between its cells', [head, ...rows].map((row) => row?.replaceAll('\t', '|'))],
  ['no head', rows],
  [
    'persons before its units',
    ['工作任务\t责任人\t责任单位', '组织高考\t李文涛\t市教育局', '加强培训\t王芳\t市财政局'],
  ],
])('keeps the persons of a table with %s out of the log', (_, lines) => {
  const text = lines.join('\n');
  const events = recordedOf(text);
  expect(JSON.stringify(events)).not.toMatch(/李文涛|王 ?芳|赵明|31800/u);
  const items = events.flatMap((event) => (event.type === 'NoticeItemDrafted' ? [event.data.text] : []));
  expect(items).toEqual(['组织高考\t市教育局', '加强培训\t市财政局']);
  expect(tells(text)).toBe(true);
});

it('leaves the cells of such a column that name nobody as they are printed', () => {
  const text = `${head}\n1\t组织高考\t市教育局\t分管副市长\t另行公布`;
  expect(recordedOf(text).find(({ type }) => type === 'NoticeItemDrafted')?.data).toMatchObject({
    text: '组织高考\t市教育局\t分管副市长\t另行公布',
  });
  expect(tells(text)).toBe(false);
});

it('says where it left somebody out of an item', () => {
  const text = `1.组织高考，由副市长王建国包保。（责任单位：市教育局）`;
  const { findings, items } = draftOf(text);
  const places = findings.filter(({ code }) => code === 'persons.omitted').map(({ source }) => source);
  expect(places.map(({ start, end }) => (title + text).slice(start, end))).toEqual(['王建国']);
  expect(items[0]?.text).toContain('王建国');
  expect(JSON.stringify(recordedOf(text))).not.toContain('王建国');
});
