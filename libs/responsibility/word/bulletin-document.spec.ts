import { faultsIn, linesOf, partsOf, tablesOf } from '#word/testing';
import { bulletin } from '../testing/printed.ts';
import { bulletinDocument } from './index.ts';

const docx = await bulletinDocument(bulletin);
const lines = linesOf(docx);

it('is sound, and the same bytes for the same content', async () => {
  expect(faultsIn(docx)).toEqual([]);
  expect(Buffer.from(await bulletinDocument(structuredClone(bulletin))).equals(docx)).toBe(true);
  expect(Buffer.from(await bulletinDocument({ ...bulletin, logPosition: 1 })).equals(docx)).toBe(false);
});

it('sums up, then tells of each unit, of what is overdue and why, and what is asked', () => {
  expect(lines).toContain('（2026年1月1日至2026年3月31日）');
  expect(lines).toContain(
    '本期共涉及3个单位、27个单位责任，办结11个，其中按时办结9个；截至2026年3月31日逾期未办结3个；本期发出督办单3张。',
  );
  expect(lines.filter((line) => /^[一二三四]、.{4,}$/.test(line) && line.length < 12)).toEqual([
    '一、总体情况',
    '二、各单位落实情况',
    '三、逾期事项',
    '四、下一步要求',
  ]);
  const [units, overdue] = tablesOf(docx);
  expect(units?.rows).toEqual([
    ['单位', '责任数', '办结', '按时办结', '逾期', '督办单'],
    ['市民政局', '12', '4', '3', '1', '2'],
    ['市财政局', '6', '6', '6', '0', '0'],
    ['市住房和城乡建设局', '9', '1', '0', '2', '1'],
    ['合计', '27', '11', '9', '3', '3'],
  ]);
  expect(overdue?.rows.slice(1)).toEqual([
    ['1', '二（一）1　编制助餐点布局规划', '市民政局', '2026年3月6日', '25', '城东片区选址与消防通道冲突。'],
    ['2', '二（一）2　规范居家适老化改造', '市住房和城乡建设局', '2026年3月20日', '11', '未报告'],
  ]);
  expect([units?.headers, overdue?.headers].map((of) => of?.indexOf(true) === 0 && of.lastIndexOf(true) === 0)).toEqual(
    [true, true],
  );
});

it('says so where nothing is overdue', async () => {
  const of = linesOf(await bulletinDocument({ ...bulletin, overdue: [] }));
  expect(of).toContain('截至2026年3月31日，无逾期事项。');
  expect(of).toContain('请各单位按时限要求抓紧推进，定期报送进展。');
});

it('is sound without any unit', async () => {
  const of = await bulletinDocument({ ...bulletin, units: [], overdue: [], copiesTo: [] });
  expect(faultsIn(of)).toEqual([]);
  expect(linesOf(of)).toContain('二、逾期事项');
});

it('keeps period and log position in its properties', () => {
  expect(partsOf(docx)['docProps/custom.xml']).toMatch(
    /name="统计期间".*?2026年1月1日至2026年3月31日.*name="账本位置".*?>1234</s,
  );
});
