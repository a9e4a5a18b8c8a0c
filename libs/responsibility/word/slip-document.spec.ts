import { faultsIn, linesOf, partsOf } from '#word/testing';
import { slip } from '../testing/printed.ts';
import { type SlipContent, slipDocument, slipTemplate } from './index.ts';

const docx = await slipDocument(slip);
const lines = linesOf(docx);

it('is sound, and the same bytes for the same content', async () => {
  expect(faultsIn(docx)).toEqual([]);
  expect(Buffer.from(await slipDocument(structuredClone(slip))).equals(docx)).toBe(true);
  expect(Buffer.from(await slipDocument({ ...slip, logPosition: 1 })).equals(docx)).toBe(false);
});

it('says number and colour, to whom, what is asked, and by when', () => {
  expect(lines.filter((line) => line !== '')).toEqual([
    '临江市养老服务工作联席会议督办单',
    '督〔2026〕3号（橙色督办）',
    '临江市养老服务工作联席会议办公室\t2026年3月9日',
    '关于“编制助餐点布局规划”的督办单',
    '市民政局：',
    '你单位为“编制助餐点布局规划”的牵头单位，原定完成时限为2026年3月6日。现就有关事项督办如下：',
    '一、督办事项',
    '二（一）1　编制助餐点布局规划',
    '编制全市助餐点布局图，明确“十五分钟”服务半径。',
    '二、督办要求',
    '请于限期内完成布局规划编制。',
    '请同时报送规划文本、图件和征求意见情况。',
    '三、办理时限',
    '请于2026年3月20日前按上述要求办理，并将办理情况书面报送临江市养老服务工作联席会议办公室。',
    '签发人：周明远',
    '临江市养老服务工作联席会议办公室',
    '2026年3月9日',
  ]);
});

it.each<[SlipContent['level'], string, string]>([
  ['blue', '蓝色督办', '1F4E9E'],
  ['orange', '橙色督办', 'C55A11'],
  ['red', '红色督办', 'FF0000'],
])('says %s in words, and shows it in mark and rule', async (level, words, color) => {
  const of = await slipDocument({ ...slip, level });
  expect(linesOf(of)).toContain(`督〔2026〕3号（${words}）`);
  const body = partsOf(of)['word/document.xml'] ?? '';
  expect(body).toContain(`<w:color w:val="${color}"/>`);
  expect(body).toMatch(new RegExp(`<w:pBdr><w:bottom[^>]*w:color="${color}"`));
});

it('leaves out a date that there is not, and a name that nobody knows', async () => {
  const of = linesOf(await slipDocument({ ...slip, due: null, signedBy: null }));
  expect(of).toContain('你单位为“编制助餐点布局规划”的牵头单位。现就有关事项督办如下：');
  expect(of.join('')).not.toContain('签发人');
});

it('marks headings as such, and keeps number and log position in its properties', () => {
  const parts = partsOf(docx);
  expect(parts['word/document.xml']?.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(3);
  expect(parts['docProps/custom.xml']).toMatch(/name="督办单编号".*?督〔2026〕3号.*name="账本位置".*?>1234</s);
});

it('says it in the words of a template', async () => {
  const { fonts, words } = slipTemplate;
  const template = { kind: 'slip', fonts, words: { ...words, signedBy: '签发：{name}', requirement: '办理要求' } };
  expect(linesOf(await slipDocument(slip, template))).toEqual(expect.arrayContaining(['二、办理要求', '签发：周明远']));
});
