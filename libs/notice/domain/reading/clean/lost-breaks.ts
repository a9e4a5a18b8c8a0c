import { linesOf } from '../lines.ts';
import { numbersWithin } from '../outline/numbers-within.ts';
import { type SourceText, withBreaks } from '../source-text.ts';

/** No paragraph is longer but one that has lost its line ends. */
const longestParagraph = 400;
const leastNumbers = 2;

/** Where paragraphs stood apart by the indent that they began with: 　　. A name and its post stand apart so, too. */
const indent = /　{2,}(?=\S)/gu;
const nameBefore = /(?:^|[：\s　])\p{Script=Han}(?:[\s　]?\p{Script=Han}){1,3}$/u;

/** What stands on lines of its own in the head and at the foot of a notice. */
const headAndFoot: readonly RegExp[] = [
  /(?<=(?:意见|通知|方案|决定|批复|函|办法|通告|公告|规定|报告|措施))(?=\p{Script=Han}{2,7}〔20\d{2}〕\d{1,4}号)/u,
  /(?<=〔20\d{2}〕\d{1,4}号)(?=各|\p{Script=Han}{2,10}(?:人民政府|局|委|办))/u,
  /(?<=(?:单位|部门|政府|委员会|企业|机构|厅|局|院校|高校|管委会|办事处)：)(?=\p{Script=Han}|“|《)/u,
  /(?<=。)(?=\p{Script=Han}{4,26}(?:人民政府|办公厅|办公室|委员会|局|厅)20\d{2}年\d{1,2}月\d{1,2}日)/gu,
  /(?<=\p{Script=Han}(?:人民政府|办公厅|办公室|委员会|局|厅))(?=20\d{2}年\d{1,2}月\d{1,2}日(?:（|附件|$|\p{Script=Han}))/gu,
  /(?<=(?:人民政府|办公厅|办公室|委员会|局|厅)20\d{2}年\d{1,2}月\d{1,2}日)(?=\S)/gu,
];

/** Who belongs to a body, name after name: 组长：王赋 市委常委副组长：…; between two, a post ends and a name begins. */
const persons: readonly RegExp[] = [
  /(?=(?:(?:常务|第一)?副?\s*组\s*长|(?:副\s*)?召\s*集\s*人|成\s*员|(?:副\s*)?总?指挥长?)\s*：)/gu,
  /(?<=(?:书记|主席|主任|[市县区镇乡局部处科所院校队站司行会省州厅组秘务记理]长|委员|巡视员|调研员|[经总]理|总师|负责人))(?=\p{Script=Han}(?:[ 　]{1,2}\p{Script=Han}|\p{Script=Han}{1,2})[ 　]+\p{Script=Han}{2})/gu,
];

/**
 * Gives a text back the line ends that a copy lost, where a line is too long for a paragraph and numbers count on in it, or
 * indents stand in it. Every break maps to the place where it was put.
 */
export const restoreBreaks = (source: SourceText): SourceText => {
  const { text } = source;
  const breaks = linesOf(text)
    .filter((line) => line.text.length > longestParagraph && !line.text.includes('\t'))
    .flatMap((line) => breaksIn(line.text).map((at) => line.start + at));
  return breaks.length === 0 ? source : withBreaks(source, breaks);
};

const breaksIn = (line: string): readonly number[] => {
  const numbers = numbersWithin(line);
  const indents = [...line.matchAll(indent)]
    .filter(({ index }) => !nameBefore.test(line.slice(Math.max(0, index - 12), index)))
    .map(({ index }) => index);
  if (numbers.length < leastNumbers && indents.length < leastNumbers) return [];
  const founds = /(?:组\s*长|召\s*集\s*人)\s*：/u.test(line);
  const around = [...headAndFoot, ...(founds ? persons : [])].flatMap((place) => {
    const found = place.global ? [...line.matchAll(place)] : [place.exec(line)];
    return found.flatMap((each) => each?.index ?? []);
  });
  return [...new Set([...numbers, ...indents, ...around])].filter((at) => at > 0).sort((a, b) => a - b);
};
