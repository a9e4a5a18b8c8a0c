import { strToU8, zipSync } from 'fflate';
import { docxText } from './docx-text.ts';

const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  });
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const linesOf = (bytes: Uint8Array): readonly string[] => {
  const read = docxText(bytes);
  return 'text' in read ? read.text.split('\n') : [read.unreadable];
};

it('gives a line to every paragraph, without what was deleted or is a fall-back', () => {
  const body = `${paragraph('关于工作的通知')}<w:p>${run('一、')}${run('加强&amp;管理')}<w:r><w:br/></w:r>${run('落实')}</w:p>
    <w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>${run('留下')}<mc:Fallback>${run('留下')}</mc:Fallback></w:p>`;
  expect(linesOf(docx(body))).toEqual(['关于工作的通知', '一、加强&管理', '落实', '留下']);
});

it('reads what was moved where it is now, and nothing that is hidden', () => {
  const moved = '市教育局负责。';
  const hidden = (properties: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>藏</w:t></w:r>`;
  const body = `<w:p><w:moveFrom>${run(moved)}</w:moveFrom>${run('甲。')}</w:p>
    <w:p><w:moveTo>${run(moved)}</w:moveTo>${hidden('<w:vanish/>')}${run('乙。')}</w:p>
    <w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('丙。')}${hidden('<w:vanish w:val="0"/>')}</w:p>
    <w:p>${hidden('<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`;
  expect(linesOf(docx(body))).toEqual(['甲。', '市教育局负责。乙。', '丙。藏', '藏']);
});

it('gives a line to every row of a table, and repeats what is merged', () => {
  const rows = [
    cell('任务') + cell('单位', '<w:gridSpan w:val="2"/>'),
    cell('甲', '<w:vMerge w:val="restart"/>') + cell('市城管局') + cell('6月'),
    cell('', '<w:vMerge/>') + cell('市住建局') + cell('7月'),
  ].map((cells) => `<w:tr>${cells}</w:tr>`);
  expect(linesOf(docx(`<w:tbl>${rows.join('')}</w:tbl>${paragraph('完')}`))).toEqual([
    '任务\t单位\t单位',
    '甲\t市城管局\t6月',
    '甲\t市住建局\t7月',
    '完',
  ]);
});

it('prints the numbers that Word counts by itself', () => {
  const level = (index: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}
    ${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const numbered = (text: string, at: number): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`);
  const body = [
    ['甲', 0],
    ['乙', 1],
    ['丙', 2],
    ['丁', 2],
    ['戊', 1],
    ['己', 2],
    ['庚', 0],
    ['辛', 1],
    ['壬', 3],
  ] as const;
  const away = '<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:rPr><w:moveFrom/></w:rPr></w:pPr></w:p>';
  const xml = away + body.map(([text, at]) => numbered(text, at)).join('') + paragraph('无号');
  expect(linesOf(docx(xml, { 'word/numbering.xml': numbering }))).toEqual([
    '一、甲',
    '（一）乙',
    '1.丙',
    '2.丁',
    '（二）戊',
    '1.己',
    '二、庚',
    '（一）辛',
    '壬',
    '无号',
  ]);
});

it('says what is wrong with a file that is cut off, is another archive, or unpacks to too much', () => {
  const whole = docx(paragraph('甲'.repeat(10_000)));
  expect(linesOf(whole.subarray(0, whole.length / 2))).toEqual(['notice.damaged']);
  expect(linesOf(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toEqual(['notice.unsupported-format']);
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 1 });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(linesOf(bomb)).toEqual(['notice.too-large']);
});
