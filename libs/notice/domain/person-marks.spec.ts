import { personMarks, withoutPersons } from './person-marks.ts';
import { personsInTables } from './persons-in-tables.ts';

it.each(personMarks)('cuts $name, and nothing more', ({ says, example: [printed, left] }) => {
  expect(printed).toMatch(says);
  expect(withoutPersons(printed)).toBe(left);
  expect(withoutPersons(left)).toBe(left);
});

it.each([
  '责任人：市教育局局长；责任领导：分管副市长',
  '市长于每月5日前主持召开，主任会议研究。',
  '新增12345678元，惠及13800人，编号0543。',
  '由各单位主要负责同志、分管负责同志抓落实。',
  '县委书记、县长任双组长。',
])('leaves posts, days and amounts alone: %s', (text) => {
  expect(withoutPersons(text)).toBe(text);
});

it('knows the persons of a table by the heads of their columns, and their numbers', () => {
  const table = [
    '序号\t工作任务\t责任单位\t责任领导\t联系电话',
    '1\t高考\t市教育局\t李文涛\t3180012',
    '2\t金融\t市财政局\t王 芳、赵明\t',
    '3\t白酒\t市商务局\t分管副市长\t3180014',
    '一、其他任务',
    '4\t防汛\t市水利局\t张三\t3180015',
  ].join('\n');
  expect([...personsInTables(table)]).toEqual(['李文涛', '3180012', '王 芳、赵明', '3180014']);
});
