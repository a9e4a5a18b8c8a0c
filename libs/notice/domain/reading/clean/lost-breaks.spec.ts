import { originOf, sourceOf } from '../source-text.ts';
import { restoreBreaks } from './lost-breaks.ts';

const filling = `${'逐户走访登记，建立台账，明确专人，定期通报，'.repeat(20)}及时报告。`;
const linesOf = (text: string): readonly string[] => restoreBreaks(sourceOf(text)).source.text.split('\n');

it('gives a text on one line its paragraphs back at numbers that count on', () => {
  expect(linesOf(`一、主要任务${filling}（一）摸底。走访。（二）整改。销号。二、工作要求认真落实。`)).toEqual([
    '一、主要任务',
    filling,
    '（一）摸底。走访。',
    '（二）整改。销号。',
    '二、工作要求',
    '认真落实。',
  ]);
});

it('breaks at indents, and not between a name and its post', () => {
  expect(linesOf(`${filling}　　第一段。　　组长：王明　　副县长。`)).toEqual([
    `${filling}`,
    '　　第一段。',
    '　　组长：王明　　副县长。',
  ]);
});

it('sets the units that sentences charge on lines of their own', () => {
  expect(linesOf(`一、甲。${filling}二、乙。三、部门职责县公安局：负责巡查。县财政局：负责经费。`).slice(-2)).toEqual([
    '县公安局：负责巡查。',
    '县财政局：负责经费。',
  ]);
});

it('leaves a paragraph of usual length, and a long one without numbers, as they are', () => {
  for (const text of ['一、甲。（一）乙。（二）丙。', `${filling}到2025年建成3个，4月底前完成。`]) {
    const { source, findings } = restoreBreaks(sourceOf(text));
    expect([source.text, findings]).toEqual([text, []]);
  }
});

it('maps what follows a break to its own place', () => {
  const text = `一、任务。${filling}（一）摸底。（二）整改。`;
  const { source, findings } = restoreBreaks(sourceOf(text));
  const at = source.text.indexOf('（二）');
  const { start, end } = originOf(source, at, at + 3);
  expect(text.slice(start, end)).toBe('（二）');
  expect(findings).toMatchObject([
    { code: 'clean.break-restored', message: expect.stringMatching(/：2$/), source: { start: 0, end: text.length } },
  ]);
});
