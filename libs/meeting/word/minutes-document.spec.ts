import { strFromU8, unzipSync } from 'fflate';
import { faultsIn } from '#word/testing';
import { printed } from '../testing/minutes.ts';
import { type MinutesContent, minutesDocument, minutesTemplate } from './index.ts';

/** The parts of the document, as text. */
const partsOf = async (content: MinutesContent): Promise<Readonly<Record<string, string>>> => {
  const parts = unzipSync(await minutesDocument(content));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

const parts = await partsOf(printed);
const body = parts['word/document.xml'] ?? '';

const paragraphs = (xml: string): readonly string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
const textIn = (xml: string): string => (xml.match(/<w:t[ >][^<]*<|<w:t>[^<]*<|<w:tab\/>/g) ?? []).map(inner).join('');
const inner = (run: string): string => (run === '<w:tab/>' ? '\t' : run.slice(run.indexOf('>') + 1, -1));
const lines = paragraphs(body).map(textIn);
const paragraphWith = (text: string): string => paragraphs(body).find((xml) => textIn(xml).includes(text)) ?? '';

it.each([false, true])('gives the same bytes for the same content, a draft or not: %s', async (draft) => {
  const content = { ...printed, draft };
  const [first, second] = [await minutesDocument(content), await minutesDocument(structuredClone(content))];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

it.each([false, true])('is sound, a draft or not: %s', async (draft) => {
  expect(faultsIn(await minutesDocument({ ...printed, draft }))).toEqual([]);
});

it('gives other bytes for other content', async () => {
  const [first, second] = [await minutesDocument(printed), await minutesDocument({ ...printed, logPosition: 1235 })];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
});

it('is an A4 page with margins 37, 28, 26 and 35 mm and a fixed line pitch', () => {
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
  for (const margin of ['w:top="2098"', 'w:left="1587"', 'w:right="1474"', 'w:bottom="1984"']) {
    expect(/<w:pgMar[^>]*>/.exec(body)?.[0]).toContain(margin);
  }
  expect(/<w:docGrid[^>]*>/.exec(body)?.[0]).toContain('w:linePitch="579"');
  expect(parts['word/styles.xml']).toContain('w:line="579" w:lineRule="exact"');
});

it('sets text in 仿宋 of 16 pt, and headings in 黑体 and 楷体', () => {
  const styles = parts['word/styles.xml'] ?? '';
  const styleOf = (id: string): string => new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
  expect(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0]).toMatch(
    /w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"/s,
  );
  expect(styleOf('Normal')).toContain('w:default="1"');
  expect(styleOf('OfficialBody')).toContain('w:firstLineChars="200"');
  expect(styleOf('Heading1')).toContain('w:eastAsia="黑体"');
  expect(styleOf('Heading2')).toContain('w:eastAsia="楷体_GB2312"');
  expect(paragraphWith('一、加快')).toContain('<w:pStyle w:val="Heading1"/>');
  expect(paragraphWith('（一）统一标准')).toContain('<w:pStyle w:val="Heading2"/>');
});

it('carries the mark in red, and a red rule of the width of the text', () => {
  expect(lines[0]).toBe('临江市养老服务工作联席会议纪要');
  expect(paragraphs(body)[0]).toMatch(/<w:pStyle w:val="OfficialMark"\/>.*w:before="1984"/s);
  expect(parts['word/styles.xml']).toMatch(/w:styleId="OfficialMark".*?<w:color w:val="FF0000"\/>.*?<\/w:style>/s);
  expect(body).toMatch(/<w:pBdr><w:bottom[^>]*w:color="FF0000"/);
});

it('puts 联席会议纪要 on a line of its own below a long name', async () => {
  const long = await partsOf({ ...printed, bodyName: '临江市基本养老服务体系建设工作联席会议' });
  expect(
    paragraphs(long['word/document.xml'] ?? '')
      .slice(0, 2)
      .map(textIn),
  ).toEqual(['临江市基本养老服务体系建设工作', '联席会议纪要']);
});

it('parts a name of thirty characters between words: in the mark, in the title, and from the date', async () => {
  const name = '临江市基本养老服务体系建设和农村互助养老设施改造提升工作联席会议';
  const content = { ...printed, bodyName: name, organ: `${name}办公室`, title: `${name}第一次全体会议纪要` };
  const long = paragraphs((await partsOf(content))['word/document.xml'] ?? '').map(textIn);
  expect(long.filter((line) => line !== '').slice(0, 9)).toEqual([
    ...['临江市基本养老服务体系建设', '和农村互助养老设施改造提升工作', '联席会议纪要', '第1期'],
    ...['临江市基本养老服务体系建设和农村互助', '养老设施改造提升工作联席会议办公室', '2026年3月8日'],
    ...['临江市基本养老服务体系建设和农村', '互助养老设施改造提升工作联席会议'],
  ]);
});

it('says number, organ, date and title, then the text', () => {
  expect(lines.filter((line) => line !== '').slice(1, 6)).toEqual([
    '第1期',
    '临江市养老服务工作联席会议办公室\t2026年3月8日',
    '临江市养老服务工作联席会议',
    '第一次全体会议纪要',
    printed.opening,
  ]);
});

it('keeps organ and date on one line, smaller where the name of the organ is long', async () => {
  const sizesOf = async (organ: string) => {
    const of = await partsOf({ ...printed, organ });
    const line = paragraphs(of['word/document.xml'] ?? '').find((xml) => textIn(xml).startsWith(organ)) ?? '';
    return [...new Set(line.match(/<w:sz w:val="\d+"/g))];
  };
  expect(await sizesOf('临江市养老服务工作联席会议办公室')).toEqual(['<w:sz w:val="32"']);
  expect(await sizesOf('临江市婴幼儿照护服务工作联席会议办公室')).toEqual(['<w:sz w:val="28"']);
});

it('numbers resolutions and names units and due days in brackets', () => {
  expect(lines).toContain('一、加快社区助餐点建设');
  expect(lines).toContainEqual(
    expect.stringMatching(
      /老旧小区。（牵头单位：市民政局；责任单位：市财政局、市市场监督管理局；完成时限：2026年6月30日）$/,
    ),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/年度审计。（牵头单位：市住房和城乡建设局；责任单位：市财政局）$/),
  );
  expect(lines).toContain('三、各成员单位每月25日前报送进展情况。（责任单位：各成员单位；完成时限：长期坚持）');
});

it('ends a sentence that nobody ended before it names who is charged', async () => {
  const [one] = printed.resolutions;
  if (!one) throw new Error('Nothing is resolved.');
  const open = await partsOf({ ...printed, resolutions: [{ ...one, text: '限期完成' }] });
  expect(paragraphs(open['word/document.xml'] ?? '').map(textIn)).toContainEqual(
    expect.stringMatching(/^限期完成。（牵头单位：/),
  );
});

it('records differing views', () => {
  expect(lines).toContain('市卫生健康委员会会签时提出：医养结合补助标准需另行商定。');
});

it('lists who was there and who was excused, and no empty list', () => {
  expect(lines).toContainEqual(expect.stringMatching(/^出席：市民政局李卫东，市财政局王秀兰，.*孙敏。$/));
  expect(lines).toContain('请假：市教育局何平。');
  expect(lines.join('')).not.toContain('列席');
});

it('ends with copies and the day of printing between rules, at the foot of the last page', () => {
  expect(body).toMatch(
    /<w:tblpPr[^>]*w:vertAnchor="margin"[^>]*w:tblpYSpec="bottom"|<w:tblpPr[^>]*w:tblpYSpec="bottom"[^>]*w:vertAnchor="margin"/,
  );
  expect(lines.slice(-3)).toEqual([
    '抄送：市委办公室，市人大常委会办公室，市政协办公室，各成员单位。',
    '临江市养老服务工作联席会议办公室\t2026年3月8日印发',
    '',
  ]);
});

it('numbers odd pages on the right and even pages on the left', () => {
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders');
  const footers = Object.entries(parts).filter(([name]) => /footer\d+\.xml$/.test(name));
  expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
  for (const [, xml] of footers) expect(xml).toMatch(/— .*PAGE.* —/s);
});

it('keeps number, version and log position in its properties', () => {
  expect(parts['docProps/custom.xml']).toMatch(/name="纪要编号".*?第1期.*name="版本".*?>1<.*name="账本位置".*?>1234</s);
  expect(parts['docProps/core.xml']).toContain('2026-03-08T00:00:00Z</dcterms:created>');
});

it('marks every page of a draft, and no page of issued minutes', async () => {
  const headersOf = (of: typeof parts) =>
    Object.entries(of).flatMap(([name, xml]) => (/header\d+\.xml$/.test(name) ? [xml] : []));
  const draft = headersOf(await partsOf({ ...printed, draft: true }));
  expect(draft.map((xml) => xml.includes('alt="征求意见稿"'))).toEqual([true, true]);
  expect(headersOf(parts).some((xml) => xml.includes('征求意见稿'))).toBe(false);
});

it('has the words and the faces of a template', async () => {
  const { fonts, words } = minutesTemplate;
  const of = await minutesDocument(
    { ...printed, draft: true },
    {
      kind: 'minutes',
      fonts: { ...fonts, body: '仿宋 & 楷体' },
      words: { ...words, mark: '{body}会议纪要', draftMark: '讨论稿' },
    },
  );
  const parts = Object.fromEntries(Object.entries(unzipSync(of)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  expect(parts['word/document.xml']).toContain('联席会议会议纪要');
  expect(parts['word/header1.xml']).toContain('讨论稿');
  expect(parts['word/styles.xml']).toContain('w:eastAsia="仿宋 &amp; 楷体"');
  expect(parts['word/fontTable.xml']).toContain('w:name="仿宋 &#38; 楷体"');
});
