import { linesOf } from '../lines.ts';
import { bodyName, chairInSentence, shortBody } from '../words/body-words.ts';
import { markerAt } from '../words/markers.ts';

/**
 * What the body is there for, of the section that says so: its paragraphs with their numbers as printed, up to a line that is
 * about somebody, 召集人：.
 */
export const functionsIn = (section: string): string => {
  const [first, ...others] = linesOf(withoutHeading(section)).map(({ text }) => text);
  if (first === undefined) return '';
  const counted = /：$/u.test(first) || markerAt(first, 0) !== undefined;
  const end = others.findIndex((line) => (counted ? markerAt(line, 0) === undefined : isAboutSomebody(line)));
  return [first, ...others.slice(0, end < 0 ? others.length : end)].join('').trim();
};

const isAboutSomebody = (line: string): boolean =>
  markerAt(line, 0) !== undefined || /^[^，。；]{0,16}：|\t|召集人|组长|办公室设|组成|成员/u.test(line);

const withoutHeading = (text: string): string => text.replace(/^[^。：\n\r]{1,16}(?:[。：]|\s*[\n\r])\s*/u, '');

/** 成立…领导小组，负责…, up to the clause that is about somebody: 由市长任组长. */
export const functionsInSentence = (text: string): string => {
  const ofItself = ownSentence.exec(text)?.[1];
  if (ofItself) return ofItself;
  const clauses = inSentence.exec(text)?.[1]?.split('，') ?? [];
  const end = clauses.findIndex((clause) => aboutSomebody.test(clause));
  return clauses.slice(0, end < 0 ? clauses.length : end).join('，');
};

/** 领导小组负责全县农村公路“路长制”的统筹谋划。 */
const ownSentence = new RegExp(
  `(?:^|[。\\n\\r])[\\s　]*(${shortBody}(?:的主要职责是|主要|具体)?负责[^。\\n\\r]+。)`,
  'u',
);

const aboutSomebody = new RegExp(`^(?:日常工作|办公室|由)|[任由]?(?:总|第一|副)*${chairInSentence}`, 'u');

const inSentence = new RegExp(
  `${bodyName.source}(?:制度)?(?:（[^（）]*）)?，((?:主要)?(?:负责|统筹|研究|统一|领导|组织|承担|指导|协调)[^。\\n\\r]+)`,
  'u',
);
