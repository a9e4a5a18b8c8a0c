import { linesOf } from '../lines.ts';
import { certainFurniture, edgeFurniture } from './furniture-rules.ts';

it.each([...certainFurniture, ...edgeFurniture])('knows $name: $example', ({ name, example }) => {
  const [line] = linesOf(example);
  const fitting = [...certainFurniture, ...edgeFurniture].find((rule) => line !== undefined && rule.fits(line));
  expect(fitting?.name).toBe(name);
});

it.each([
  '1.市教育局负责排查。',
  '各乡镇人民政府：',
  '市教育局 市财政局 市水利局 市公安局 市民政局',
  '应 急 预 案 的 函',
])('leaves %s to the notice', (text) => {
  const lines = linesOf(text);
  const rules = [...certainFurniture, ...edgeFurniture];
  expect(lines.filter((line) => rules.some((rule) => rule.fits(line)))).toEqual([]);
});
