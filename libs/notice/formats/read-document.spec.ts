import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { drafted, encoded } from '../testing/index.ts';
import { readDocument, readWithText } from './read-document.ts';
import { smallPdf } from './testing/small-pdf.ts';

const lines = [
  '临溪市人民政府办公室关于做好冬季供暖工作的通知',
  '一、加强保供（责任单位：市住建局、发改委）',
  '二、加强检查（责任单位：市市场监管局）',
];
const units = [['市住房和城乡建设局', '市发展和改革委员会'], ['市市场监督管理局']];

const page = `<!DOCTYPE html><html><head><meta charset="gbk"></head><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
const word = () =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph({ text })) }] }));

it.each([
  ['plain text', async () => new TextEncoder().encode(lines.join('\n'))],
  ['a page in UTF-8', async () => new TextEncoder().encode(page)],
  ['a page in GBK', async () => encoded.GB18030(page)],
  ['a Word document', word],
  ['a PDF', async () => smallPdf({ pages: [lines] })],
])('reads the same items from %s', async (_, bytes) => {
  const draft = drafted(await readDocument(await bytes()));
  expect(draft.title).toBe(lines[0]);
  expect(draft.items.map((item) => item.units.map(({ canonical }) => canonical))).toEqual(units);
});

it.each([
  ['a plain text', (text: string) => text],
  ['a page', (text: string) => `<html><body><p>${text}</p></body></html>`],
])('says of %s that characters of it were lost', async (_, form) => {
  const bytes = new TextEncoder().encode(form(`${'一、市水利局负责巡查堤防。'.repeat(20)}§`));
  const draft = await readDocument(bytes.filter((byte) => byte !== 0xa7));
  expect(draft).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining({ code: 'decode.damaged' })]),
  });
});

it('says where characters were lost, place by place, and of a damaged file no more than fifty', async () => {
  const lost = async (times: number) => {
    const text = `${'一、市水利局负责巡查堤防。'.repeat(10)}§§\n`.repeat(times);
    const { findings } = drafted(await readDocument(new TextEncoder().encode(text).filter((byte) => byte !== 0xa7)));
    return findings.filter(({ code }) => code === 'decode.damaged').map(({ source }) => source);
  };
  expect(await lost(2)).toEqual([
    { start: 130, end: 132 },
    { start: 263, end: 265 },
  ]);
  const many = await lost(60);
  expect([many.length, many.at(-1)]).toEqual([50, { start: 49 * 133 + 130, end: 59 * 133 + 132 }]);
});

it('gives the text in which places count', async () => {
  const read = await readWithText(await word());
  if ('unreadable' in read) throw new Error(read.unreadable);
  expect(read.draft.items.map(({ source: { start, end } }) => read.text.slice(start, end))).toEqual(lines.slice(1));
});

it('gives the rows of a Word table their units', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph({ text })] });
  const row = (...texts: readonly string[]) => new TableRow({ children: texts.map(cell) });
  const rows = [row('序号', '任务', '牵头单位', '完成时限'), row('1', '新建公园', '市城管局', '2026年6月底')];
  const children = [new Paragraph({ text: lines[0] ?? '' }), new Table({ rows })];
  const draft = await readDocument(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  expect(draft).toMatchObject({
    items: [
      {
        path: ['1'],
        heading: '新建公园',
        units: [{ canonical: '市城市管理局', role: 'lead' }],
        due: { on: '2026-06-30' },
      },
    ],
  });
});

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

it.each([
  ['an old Word document', Uint8Array.from([...ole, ...new Uint8Array(600)]), 'notice.unsupported-format'],
  [
    'an encrypted Word document',
    Uint8Array.from([...ole, ...new Uint8Array(64), ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'notice.encrypted',
  ],
  ['the beginning of an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'notice.damaged'],
  ['a page without text', Buffer.from('<html><body><img src="a.png"></body></html>'), 'notice.empty'],
])('says that %s cannot be read', async (_, bytes, code) => {
  expect(await readDocument(bytes)).toEqual({ unreadable: code });
});

it.each([
  ['a page of more than 16 MiB', () => Buffer.from(`<html><body>${'a'.repeat(16 * 1024 * 1024)}</body></html>`)],
  ['a PDF of more than a thousand pages', () => smallPdf({ pages: Array<readonly string[]>(1_001).fill(['甲']) })],
])('says of %s that it is too large', async (_, bytes) => {
  expect(await readDocument(bytes())).toEqual({ unreadable: 'notice.too-large' });
});
