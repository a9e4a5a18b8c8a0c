/** What standing bodies are called. */
const bodyKinds: readonly string[] = ['联席会议', '领导小组', '工作专班', '协调小组', '指挥部', '协调委员会'];

export const bodyKind = `(?:${bodyKinds.join('|')})`;

/** The name of a standing body as notices write it. */
export const bodyName = new RegExp(`[\\p{Script=Han}\\d“”（）—-]{2,40}?${bodyKind}`, 'u');

const founding = new RegExp(`(?:建立|成立|设立|组建)(?:了)?${bodyName.source}`, 'u');

/** A paragraph without a number that founds a body: what follows is no longer the measures. */
export const foundsBody = (line: string): boolean => founding.test(line);

/**
 * 成立县残疾人工作委员会，; 对县残疾人工作委员会（以下简称…）组成人员作调整: the name is in the first group. Departments are called 委员会,
 * too: only one that is founded, or whose members are set, is a standing body.
 */
export const committee = new RegExp(
  [
    '(?:成立|设立|组建)了?(\\p{Script=Han}{4,40}?委员会)(?=[（，。])',
    '(?:对|调整(?:充实)?|充实)(\\p{Script=Han}{4,40}?委员会)(?=(?:（[^（）\\n]{2,30}）)?的?(?:组成人员|组成成员|成员|委员))',
  ].join('|'),
  'u',
);

/** A body as its own text calls it: 联席会议设召集人. */
export const shortBody = '(?:联席会议|领导小组|专班|指挥部)';

/** Whoever chairs a body. */
const chairs: readonly string[] = ['召集人', '组长', '总?指挥', '指挥长', '主任委员'];

/** In a sentence 主任 is that of an office. */
export const chairInSentence = `(?:${chairs.join('|')})`;

const chairWords = `(?:${[...chairs, '主任'].join('|')})`;

/** How a label, or the end of a sentence, says which seat somebody has: 总召集人 stands above 召集人. */
export const seats = [
  { seat: 'first', words: `(?:总|第一)(?:召集人|组长|指挥长)` },
  { seat: 'chair', words: chairWords },
  { seat: 'deputy', words: `(?:常务|执行|第一)?副(?:总)?${chairWords}` },
] as const;

/** 成员：, 委员：, 成员单位：, 组成人员包括： */
export const memberWords = '(?:成员(?:单位)?|委员|组成单位|组成人员)';

/** The same words with blanks between their characters, as a page sets them: 召 集 人. */
export const setWide = (words: string): string => words.replace(/\p{Script=Han}(?=[\p{Script=Han}(?:|)])/gu, '$&\\s*');
