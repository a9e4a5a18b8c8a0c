import { htmlText } from './html-text.ts';

it('gives a line to every block, and none to scripts, styles, menus and what is hidden', () => {
  const page = `<html><head><title>通知_某市政府</title><style>p{}</style></head><body><nav>首页</nav>
    <div style="display:none">暗<p>藏</p></div><h1>关于<b>做好</b>工作的通知</h1><p>一、加强<br>管理</p>
    <script>var a = "<p>不是</p>";</script><p>二、落实&nbsp;责任</p></body></html>`;
  expect(htmlText(page).split('\n')).toEqual([
    '通知_某市政府',
    '关于做好工作的通知',
    '一、加强',
    '管理',
    '二、落实 责任',
  ]);
});

it('takes line ends of the source out of Chinese text, and keeps the indent', () => {
  expect(htmlText('<p>　　各县（市、区）\n  人民政府，市政府\n各部门：</p>')).toBe(
    '　　各县（市、区）人民政府，市政府各部门：'.trim(),
  );
});

it('keeps the lines of what is set as it was typed', () => {
  expect(htmlText('<pre>一、甲\n二、乙</pre><p>三、\n丙</p>')).toBe('一、甲\n二、乙\n三、丙');
});

it('gives a line to every row of a table, and repeats what spans rows and columns', () => {
  const table = `<table><tr><th>任务</th><th>措施</th><th>责任单位</th></tr>
    <tr><td rowspan="2">扩大供给</td><td><p>新建</p><p>公园</p></td><td>市城管局</td></tr>
    <tr><td>改造小区</td><td>市住建局</td></tr><tr><td colspan="3">保障</td></tr></table>`;
  expect(htmlText(table).split('\n')).toEqual([
    '任务\t措施\t责任单位',
    '扩大供给\t新建 公园\t市城管局',
    '扩大供给\t改造小区\t市住建局',
    '保障\t保障\t保障',
  ]);
});

it('reads the cells of a table that lays out a page one after the other', () => {
  const page =
    '<table><tr><td>菜单</td><td><p>一、甲。</p><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>';
  expect(htmlText(page).split('\n')).toEqual(['菜单', '一、甲。', '乙\t丙']);
});

it.each(['<table><tr><td>甲', '</td></table>甲', '<div hidden><br>乙</div>甲', '<td>甲</td>', '<tr><td>甲</td></tr>'])(
  'reads what is left open or stands alone: %s',
  (page) => {
    expect(htmlText(page)).toBe('甲');
  },
);

it('does not let a cell claim more rows and columns than anyone can read', () => {
  const row = htmlText('<table><tr><td colspan="99999999" rowspan="99999999">甲</td><td>乙</td></tr></table>');
  expect(row.length).toBeLessThan(1_000);
});
