import { faultsIn, linesOf, partsOf, tablesOf } from '#word/testing';
import { situation } from '../testing/printed.ts';
import { situationDocument } from './index.ts';

const docx = await situationDocument(situation);

it('is sound, and the same bytes for the same content', async () => {
  expect(faultsIn(docx)).toEqual([]);
  expect(Buffer.from(await situationDocument(structuredClone(situation))).equals(docx)).toBe(true);
  expect(Buffer.from(await situationDocument({ ...situation, logPosition: 1 })).equals(docx)).toBe(false);
});

it('is a turned A4 page whose margins went with their edges', () => {
  const body = partsOf(docx)['word/document.xml'] ?? '';
  expect(/<w:pgSz[^>]*>/.exec(body)?.[0]).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
  for (const margin of ['w:top="1587"', 'w:right="2098"', 'w:bottom="1474"', 'w:left="1984"']) {
    expect(/<w:pgMar[^>]*>/.exec(body)?.[0]).toContain(margin);
  }
});

it('counts the lights in words, and has a row for every duty below a header that is repeated', () => {
  expect(linesOf(docx).slice(0, 3)).toEqual([
    '附件',
    '临江市养老服务工作联席会议责任落实情况表',
    '截至2026年3月31日，共40项、40个单位责任：绿灯（正常推进）7个，黄灯（临近到期）7个，红灯（已逾期）7个，红灯（措施滞后）7个，灰灯（已办结）6个，蓝灯（长期坚持）6个。',
  ]);
  const [table] = tablesOf(docx);
  expect(table?.rows[0]).toEqual(['序号', '责任事项', '单位', '责任', '状态', '灯色', '完成时限', '进展']);
  expect(table?.rows[3]).toEqual([
    '3',
    '3　建设社区助餐点并纳入“一刻钟”便民生活圈',
    '市住房和城乡建设局',
    '配合单位',
    '办理中',
    '红灯',
    '2026年6月30日',
    '4%，已完成12家助餐点的选址。',
  ]);
  expect([table?.rows.length, table?.headers.filter(Boolean).length, table?.headers[0]]).toEqual([41, 1, true]);
});

it('says so where there are no duties', async () => {
  const of = await situationDocument({ ...situation, items: 0, rows: [] });
  expect(faultsIn(of)).toEqual([]);
  expect(linesOf(of)).toContain('截至2026年3月31日，共0项、0个单位责任。');
  expect(tablesOf(of)).toEqual([]);
});
