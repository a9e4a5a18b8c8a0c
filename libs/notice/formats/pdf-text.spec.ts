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

it('leaves page numbers and running heads out', async () => {
  const page = (text: string, number: number) => ['某市人民政府文件', text, `— ${number} —`];
  const pdf = smallPdf({ pages: [page('一、甲', 1), page('二、乙', 2), page('三、2025', 3)] });
  expect(await linesOf(pdf)).toEqual(['一、甲', '二、乙', '三、2025']);
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
