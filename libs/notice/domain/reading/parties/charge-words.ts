import type { Role } from '../draft.ts';
import { byDivision } from '../words/division.ts';

export interface Charge {
  readonly words: string;
  readonly role: Role;
  /** Said of every town or district it is an exhortation: it charges only units of their own name. */
  readonly exhorts?: boolean;
}

const adverb = '(?:主要|具体|共同|分别|统一|统筹|积极|予以|给予)*';
const ought = '(?:(?<!机)要|应(?!急)|须)';

/** 甲局会同乙局, and in minutes 市财政局会市轨道集团. */
const joint = '(?:会同|会(?=[省市县区州]\\p{Script=Han}))';

/** What follows the names where a clause begins with whom it charges; the first that fits gives the role. */
export const charges: readonly Charge[] = [
  { words: '(?:负责)?牵头', role: 'lead' },
  { words: `${adverb}(?:配合|协助|协同|参加|参与)`, role: 'cooperating' },
  {
    words: `(?:按(?:照|各自)?职责)?${adverb}负责(?!人|同志|解释|制(?![定订作造止]))|对[^，。；]{2,24}负(?:总责|主体责任|属地责任)|承担|履行|(?:组织|具体)(?:实施|落实)|作为(?:实施|责任|落实)主体|于.{2,12}前|应当(?=\\p{Script=Han})`,
    role: 'responsible',
  },
  { words: `${ought}(?=[在于][^，。]{2,24}[前内])`, role: 'responsible' },
  { words: `${ought}?${joint}`, role: 'responsible' },
  { words: `${ought}(?=\\p{Script=Han})|[做抓]好`, role: 'responsible', exhorts: true },
];

const inDivision = `(?:要|应当|应)?${byDivision}，?`;
const anyCharge = charges.map(({ words }) => words).join('|');

/** Where a list of names may end: at a colon or full stop (the group), or before the words of a charge. */
export const listEnds = new RegExp(`(：|。)|(?:${inDivision})?(?=${anyCharge})`, 'gu');

const beginnings = charges.map((charge) => ({ charge, begins: new RegExp(`(?:${charge.words})`, 'uy') }));

/** The charge whose words stand at that place. */
export const chargeAt = (text: string, at: number): Charge | undefined =>
  beginnings.find(({ begins }) => {
    begins.lastIndex = at;
    return begins.test(text);
  })?.charge;

/** What gives a role also in the middle of a sentence, behind 由. */
const byWhom = charges
  .filter(({ exhorts }) => !exhorts)
  .map(({ words }) => new RegExp(`^(?:${inDivision})?(?:${words})`, 'u'));
const longestCharge = 24;

/** …由市住建局负责，: a verb that gives a role. */
export const givesRole = (text: string, at: number): boolean => {
  const words = text.slice(at, at + longestCharge);
  return !describes(text, at) && byWhom.some((verb) => verb.test(words));
};

/** 由市民政局负责管理的机构. */
export const describes = (text: string, at: number): boolean => {
  const words = text.slice(at, at + longestCharge);
  return (
    /^\p{Script=Han}{2,4}的/u.test(words) ||
    byWhom.some((verb) => verb.test(words) && /^\p{Script=Han}{1,8}的/u.test(words.replace(verb, '')))
  );
};

/** Words that make a sentence say something of other paragraphs. */
export const aboutOthers = /任务|(?:以上|以下|上述|下列)(?=各|工作|事项|措施|内容|项目|职责)|本(?:部分|章|节|项)/u;

/** Whoever is concerned: spoken to, not charged. */
export const everybody = /^各(?:牵头|责任|成员|配合|有关|相关|级)*(?:单位|部门)(?:和(?:单位|部门))?$/u;

/** What stands between those who do it and those who do it with them. */
export const withThem = new RegExp(joint, 'u');

/** Whoever does it together with those named before. */
export const withOthers = new RegExp(`^(?:要|应|须)?${joint}`, 'u');
