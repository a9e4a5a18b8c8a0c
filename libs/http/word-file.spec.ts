import { dispositionOf } from './word-file.ts';

const named = (name: string): string => {
  const [, encoded = ''] = /filename\*=UTF-8''([\w%.~!-]+)$/.exec(dispositionOf(name, 'slip-1')) ?? [];
  return decodeURIComponent(encoded);
};

it('is saved under the name that a clerk would give, and under a plain one where that cannot be', () => {
  expect(dispositionOf('督〔2026〕1号', 'slip-1')).toBe(
    `attachment; filename="slip-1.docx"; filename*=UTF-8''%E7%9D%A3%E3%80%942026%E3%80%951%E5%8F%B7.docx`,
  );
});

it.each([
  ['养老/托育\\协调: "第一次"<会议>|?*', '养老托育协调 第一次会议.docx'],
  ["会议纪要 (it's 第1稿)*", "会议纪要 (it's 第1稿).docx"],
  ['a\r\nSet-Cookie: b\u202e', 'aSet-Cookie b.docx'],
  ['长'.repeat(200), `${'长'.repeat(80)}.docx`],
])('takes from %j what a file system or a header does not take', (name, saved) => {
  expect(named(name)).toBe(saved);
});

it('lets no id break the header', () => {
  expect(dispositionOf('x', 'a"; filename=b\r\n组')).toMatch(/^attachment; filename="a___filename_b___.docx"; /);
});
