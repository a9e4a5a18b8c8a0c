import { officialDocument, standardFonts, table } from '../index.ts';
import { faultsIn, faultsInParts, partsOf } from './index.ts';

const docx = await officialDocument({
  title: '标题 & <题>',
  organ: '办公室',
  fonts: standardFonts,
  watermark: '征求意见稿',
  properties: { 编号: '1' },
  madeOn: '2026-03-08',
  children: [table(standardFonts, [{ heading: '单位', share: 1 }], [['市民政局 & 市财政局']])],
});
const parts = partsOf(docx);

it('finds nothing wrong with a document of ours', () => {
  expect(faultsIn(docx)).toEqual([]);
});

/** The same parts with something else in one of them. */
const planted = (name: string, from: string | RegExp, to: string) => {
  const before = parts[name] ?? '';
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return { ...parts, [name]: after };
};

const body = 'word/document.xml';

it.each<[string, ReturnType<typeof planted>, RegExp]>([
  ['a tag that is not closed', planted(body, '</w:tbl>', ''), /not well formed/],
  ['a bare &', planted(body, '&amp; 市财政局', '& 市财政局'), /an & that begins nothing/],
  ['an attribute twice', planted(body, '<w:tbl>', '<w:tbl a="1" a="1">'), /an attribute twice/],
  ['a control character', planted(body, '市民政局', '市\u0001'), /a character that XML does not have/],
  ['two roots', planted(body, /$/, '<w:p/>'), /2 roots/],
  ['properties out of order', planted(body, /(<w:pStyle[^>]*>)/, '<w:jc w:val="left"/>$1'), /has w:pStyle too late/],
  ['an unknown property', planted(body, '<w:pPr>', '<w:pPr><w:pink/>'), /w:pPr has no w:pink/],
  ['a style that is not there', planted(body, 'w:val="OfficialTable"', 'w:val="Gone"'), /names Gone/],
  ['a cell too many', planted(body, '</w:tr>', '<w:tc><w:p/></w:tc></w:tr>'), /row 1 has 2 cells in 1 columns/],
  ['a cell without a paragraph', planted(body, /<w:p>.*?<\/w:p>(?=<\/w:tc>)/s, ''), /does not end in a paragraph/],
  ['no section', planted(body, /<w:sectPr>.*<\/w:sectPr>/s, ''), /does not end in its section/],
  ['a part of no type', { ...parts, 'word/extra.bin': '<a/>' }, /word\/extra.bin has no type/],
  ['a relation to nothing', planted('word/_rels/document.xml.rels', 'styles.xml', 'gone.xml'), /points to gone.xml/],
  ['no such relation', planted(body, /r:id="[^"]*"/, 'r:id="rId99"'), /names the relation rId99/],
])('would find %s', (_, faulty, fault) => {
  expect(faultsInParts(faulty)).toContainEqual(expect.stringMatching(fault));
});
