import { linesOf } from '../lines.ts';
import { type SourceText, withBreaks } from '../source-text.ts';
import { numbersWithin } from '../words/numbers-within.ts';

/** No paragraph is longer but one that has lost its line ends. */
const longestParagraph = 400;
const leastNumbers = 2;

/** Where paragraphs stood apart by the indent that they began with: 　　. A name and its post stand apart so, too. */
const indent = /　{2,}(?=\S)/gu;
const nameBefore = /(?:^|[：\s　])\p{Script=Han}(?:[\s　]?\p{Script=Han}){1,3}$/u;

/** What stands on lines of its own in the head and at the foot of a notice. */
const headAndFoot: readonly RegExp[] = [
  /(?<=(?:意见|通知|方案|决定|批复|函|办法|通告|公告|规定|报告|措施))(?!的)(?=\p{Script=Han}{2,7}〔20\d{2}〕\d{1,4}号)/u,
  /(?<=〔20\d{2}〕\d{1,4}号)(?=各|\p{Script=Han}{2,10}(?:人民政府|局|委|办))/u,
  /(?<=(?:单位|部门|政府|委员会|企业|机构|厅|局|院校|高校|管委会|办事处)：)(?!负责|牵头|配合|承担|做好|协助)(?=\p{Script=Han}|“|《)/u,
  /(?<=。)(?=\p{Script=Han}{2,26}(?:人民政府|办公厅|办公室|委员会|局|厅)20\d{2}年\d{1,2}月\d{1,2}日)/gu,
  /(?<=\p{Script=Han}(?:人民政府|办公厅|办公室|委员会|局|厅))(?=20\d{2}年\d{1,2}月\d{1,2}日(?:（|附件|$|\p{Script=Han}))/gu,
  /(?<=(?:人民政府|办公厅|办公室|委员会|局|厅)20\d{2}年\d{1,2}月\d{1,2}日)(?=\S)/gu,
  /(?<=(?:方案|意见|办法|计划|预案|细则))(?=为(?:切实|进一步|认真|深入|全面|贯彻|做好|加强))/gu,
];

/** Headings that notices use so often that they are known without the line end behind them. */
const usualHeading =
  /(?<=[一二三四五六七八九十]、(?:指导思想|总体要求|基本原则|工作目标|总体目标|目标任务|主要任务|重点任务|工作任务|工作措施|工作内容|主要措施|组织领导|组织机构|工作机构|部门职责|职责分工|任务分工|责任分工|实施步骤|工作步骤|时间安排|进度安排|工作要求|有关要求|保障措施|组织保障|组织实施))(?=\p{Script=Han}|（)/gu;

/** 镇派出所：负责…。镇财政所：负责…。: units, each on a line of its own. */
const chargedUnit = /(?<=。|^|(?:职责|分工))(?=[^。；：，]{3,24}：(?:负责|牵头|配合|承担|做好|协助))/gu;

/** Who belongs to a body, name after name: 组长：王赋 市委常委副组长：…; between two, a post ends and a name begins. */
const persons: readonly RegExp[] = [
  /(?<![副务一总]\s*|　　)(?=(?:(?:常务|第一)?(?:副\s*)?组\s*长|(?:副\s*)?召\s*集\s*人|成\s*员|(?:副\s*)?总?指挥长?)\s*：)/gu,
  /(?<=(?:书记|主席|主任|[市县区镇乡局部处科所院校队站司行会省州厅组秘务记理]长|委员|巡视员|调研员|[经总]理|总师|负责人))(?=\p{Script=Han}(?:[ 　]{1,2}\p{Script=Han}|\p{Script=Han}{1,2})[ 　]+\p{Script=Han}{2}|(?:领导小组|联席会议|指挥部)(?:办公室)?(?:主要)?(?:负责|设))/gu,
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
  const around = [...headAndFoot, usualHeading, chargedUnit, ...(founds ? persons : [])].flatMap((place) => {
    const found = place.global ? [...line.matchAll(place)] : [place.exec(line)];
    return found.flatMap((each) => each?.index ?? []);
  });
  return [...new Set([...numbers, ...indents, ...around])].filter((at) => at > 0).sort((a, b) => a - b);
};
