import { markerAt } from '../words/markers.ts';
import { divides, headings, kindOf, onlyAsks } from './paragraph-kinds.ts';

const read = (line: string) => {
  const marker = markerAt(line, 0);
  if (!marker) throw new Error(`${line} has no number`);
  return kindOf({ marker, heading: line.slice(marker.length) });
};

it.each(headings)('takes $example for the heading of a $kind', ({ kind, says, example }) => {
  expect(read(`一、${example}`)).toBe(kind);
  expect(headings.find((heading) => heading.says.test(example))?.says).toBe(says);
});

it.each(['一、加强组织领导和监督考核', '1.建设社区书屋', '二、目标责任考核'])('takes %s for that of a task', (line) => {
  expect(read(line)).toBe('task');
});

it('takes an article for the law that it states, whatever its words', () => {
  expect(read('第三条 建设社区书屋')).toBe('aim');
});

it('knows a division of tasks, and a letter that only asks', () => {
  expect(['任务分工', '部门职责', '主要任务'].map(divides)).toEqual([true, true, false]);
  expect(onlyAsks('现将方案印发给你们。有关要求通知如下：')).toBe(true);
  expect(onlyAsks('现将方案印发给你们。')).toBe(false);
});
