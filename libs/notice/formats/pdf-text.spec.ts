import { pdfText } from './pdf-text.ts';
import { smallPdf } from './testing/small-pdf.ts';

const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const read = await pdfText(bytes);
  return 'text' in read ? read.text.split('\n') : [read.unreadable];
};

it('reads the text layer line by line, page after page', async () => {
  const pdf = smallPdf({ pages: [['关于做好工作的通知', '一、加强管理'], ['二、落实责任']] });
  expect(await linesOf(pdf)).toEqual(['关于做好工作的通知', '一、加强管理', '二、落实责任']);
});

it('joins the lines of a paragraph, also over the end of a page', async () => {
  const pdf = smallPdf({
    pages: [
      ['关于做好工作的通知', '各县要加强管理和督促检', '查，按时报送情况和清单', '。', '各镇要加强巡查，及时处'],
      ['理。'],
    ],
  });
  expect(await linesOf(pdf)).toEqual([
    '关于做好工作的通知',
    '各县要加强管理和督促检查，按时报送情况和清单。',
    '各镇要加强巡查，及时处理。',
  ]);
});

it('keeps a blank of a whole character, between a name and a post, and drops those of a line that is set wide', async () => {
  const pdf = smallPdf({
    pages: [
      [
        ...[...'通知书稿'].map((text, index) => ({ text, x: 50 + 20 * index, y: 760 })),
        { text: '召集人：林建国', x: 50, y: 740 },
        { text: '副市长', x: 130, y: 740 },
        { text: '成员：王芳', x: 50, y: 720 },
        { text: '市水利局副局长', x: 101, y: 720 },
      ],
    ],
  });
  expect(await linesOf(pdf)).toEqual(['通知书稿', '召集人：林建国 副市长', '成员：王芳市水利局副局长']);
});

it('leaves page numbers and running heads out', async () => {
  const page = (text: string, number: number) => ['某市人民政府文件', text, `— ${number} —`];
  const pdf = smallPdf({ pages: [page('一、甲', 1), page('二、乙', 2), page('三、2025', 3)] });
  expect(await linesOf(pdf)).toEqual(['一、甲', '二、乙', '三、2025']);
});

it('reads the rows of a table that rules frame, whether drawn as lines or as thin boxes, also under a matrix', async () => {
  const cells = ['任务', '责任单位', '清查台账', '市教育局', '整改', '市民政局'];
  const page = [
    '任务清单',
    ...cells.map((text, index) => ({ text, x: 55 + 100 * (index % 2), y: 735 - 20 * Math.floor(index / 2) })),
    { text: '附注', x: 50, y: 600 },
  ];
  const across = [750, 730, 710, 690];
  const lines = [
    ...across.map((y) => `50 ${y} m 250 ${y} l S`),
    ...[50, 150, 250].map((x) => `${x} 690 m ${x} 750 l S`),
  ];
  const boxes = [...across.map((y) => `50 ${y} 200 0.5 re f`), ...[50, 150, 250].map((x) => `${x} 690 0.5 60 re f`)];
  const moved = [
    ...across.map((y) => `0 ${y - 690} m 200 ${y - 690} l S`),
    ...[0, 100, 200].map((x) => `${x} 0 m ${x} 60 l S`),
  ];
  for (const drawn of [lines, boxes, ['q 1 0 0 1 50 690 cm', ...moved, 'Q']]) {
    expect(await linesOf(smallPdf({ pages: [page], drawn: drawn.join('\n') }))).toEqual([
      '任务清单',
      '任务\t责任单位',
      '清查台账\t市教育局',
      '整改\t市民政局',
      '附注',
    ]);
  }
});

it('says that there is no text, or that the file is damaged', async () => {
  expect(await linesOf(smallPdf({ pages: [[]] }))).toEqual(['notice.no-text-layer']);
  expect(await linesOf(Buffer.from('%PDF-1.5\nnothing'))).toEqual(['notice.damaged']);
});

it('leaves the bytes as they were', async () => {
  const pdf = smallPdf({ pages: [['一、甲']] });
  const before = Buffer.from(pdf);
  await pdfText(pdf);
  expect(Buffer.from(pdf).equals(before)).toBe(true);
});
