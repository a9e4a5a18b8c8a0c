import { columnsByContent, isUnexplainedMatrix } from './columns-by-content.ts';

const rowsOf = (text: string): readonly (readonly string[])[] => text.split('\n').map((line) => line.split('\t'));

it('tells units, times, numbers and tasks by what stands in the columns', () => {
  expect(columnsByContent(rowsOf('1\t市教育局\t校舍\t6月底前\n2\t市财政局、市审计局\t食堂\t2026年底前'))).toEqual({
    columns: ['number', 'responsible', 'task', 'due'],
    hasHead: false,
  });
});

it('takes a first row without units for the head', () => {
  expect(columnsByContent(rowsOf('事由\t由谁承担\n修缮校舍\t市教育局\n培训教师\t市人社局'))).toEqual({
    columns: ['task', 'responsible'],
    hasHead: true,
  });
});

it.each([
  ['a list of winners', '作品\t学校\n春天的歌\t第一中学\n秋天的画\t第二中学'],
  ['a list of people', '姓名\t单位\n推进组\t市教育局\n落实组\t市人社局'],
  ['units in two columns', '修缮校舍\t市教育局\t市财政局\n培训教师\t市人社局\t市教育局'],
  ['a column of which half are units', '修缮校舍\t市教育局\n培训教师\t另行通知'],
  ['one row', '修缮校舍\t市教育局'],
])('refuses %s', (_, text) => {
  expect(columnsByContent(rowsOf(text))).toBeNull();
});

it('tells a matrix of one mark from one of several, which a note would have to explain', () => {
  expect(isUnexplainedMatrix(rowsOf('任务\t市教育局\t市财政局\n修缮\t√\t\n培训\t\t√'))).toBe(true);
  expect(isUnexplainedMatrix(rowsOf('任务\t市教育局\t市财政局\n修缮\t√\t○\n培训\t\t√'))).toBe(false);
  expect(isUnexplainedMatrix(rowsOf('任务\t春季\t秋季\n修缮\t√\t\n培训\t\t√'))).toBe(false);
});
