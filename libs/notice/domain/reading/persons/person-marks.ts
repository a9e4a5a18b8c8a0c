import type { Span } from '../draft.ts';
import { post } from '../words/posts.ts';
import { labelledName, noName, personalName } from './personal-names.ts';

/** A way in which a notice gives a person away, and what is left when it is cut. */
interface PersonMark {
  readonly name: string;
  readonly says: RegExp;
  readonly example: readonly [printed: string, left: string];
}

/** What stands where something was cut, as in papers that are published. */
export const omitted = '（略）';

const isNobody = new RegExp(`${noName.source}|(?:${post.source})$`, 'u');
const level = '[省市州县区镇乡局部院处科]';
const behindName = '(?=同志|任|担任|牵头|负责|主持|分管|包保|[，。；、）)]|$)';

export const personMarks: readonly PersonMark[] = [
  {
    name: 'an address of mail',
    says: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
    example: ['邮箱：sunli@example.gov.cn。', '邮箱：（略）。'],
  },
  {
    name: 'a mobile number, or one with its area code',
    says: /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-－—]\d{7,8}(?:-\d{1,5})?)(?![\d.]|\s*[元个人件])/gu,
    example: ['请拨0543-3180012或13800138000。', '请拨（略）或（略）。'],
  },
  {
    name: 'a number behind its label',
    says: /(?<=(?:电话|手机|传真|座机)(?:号码)?\s*[：:]?\s*)\d{7,8}(?:\s*[、/]\s*\d{7,8})*(?!\d)/gu,
    example: ['联系电话：3180012、3180013，请准时。', '联系电话：（略），请准时。'],
  },
  {
    name: 'names behind a label of persons',
    says: new RegExp(
      `(?<=(?:联系人|责任人|负责人|经办人|联络员|召集人|组长|总指挥|指挥长|(?:责任|牵头|配合|分管|包保|市级|县级)领导)\\s*[：:]\\s*)${labelledName}(?:、${labelledName})*(?=[，。；、,;（(\\s）)]|$)`,
      'gu',
    ),
    example: ['（联系人：孙丽，电话另告；责任领导：李文涛）', '（联系人：（略），电话另告；责任领导：（略））'],
  },
  {
    // 扬州长江大桥, 各区长江段: behind a post that nothing else makes one, 江 is the river's.
    name: 'a name behind a post',
    says: new RegExp(`(?<=(?<![全各本我每])${level}长|秘书长|书记|主任|主席)(?!江)${personalName}${behindName}`, 'gu'),
    example: ['由县长韩卫民、市委书记王敏负责。', '由县长（略）、市委书记（略）负责。'],
  },
  {
    name: 'a name behind a deputy’s post',
    says: new RegExp(`(?<=副${level}长)${personalName}${behindName}`, 'gu'),
    example: ['由副市长江涛牵头，市教育局副局长负责。', '由副市长（略）牵头，市教育局副局长负责。'],
  },
  {
    name: 'a name before its post',
    says: new RegExp(`(?<=^|[\\n\\r：、；\\t])${personalName}(?=[ \\t　]+\\p{Script=Han}*(?:${post.source}))`, 'gu'),
    example: ['成员：李文涛 县财政局局长\n王芳　县教育局副局长', '成员：（略） 县财政局局长\n（略）　县教育局副局长'],
  },
  {
    name: 'somebody who is called a comrade',
    says: new RegExp(`(?<![\\p{Script=Han}])${personalName}(?=同志)`, 'gu'),
    example: ['由，李文涛同志负责；有关负责同志参加。', '由，（略）同志负责；有关负责同志参加。'],
  },
];

/** Where a text names persons, their numbers and addresses; in order, none within another. */
export const personsIn = (text: string): readonly Span[] => {
  const found = personMarks
    .flatMap(({ says }) => [...text.matchAll(says)])
    .filter(([words]) => !isNobody.test(words))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  return found.filter(({ start, end }) => {
    const isNew = start >= from;
    if (isNew) from = end;
    return isNew;
  });
};

/** The text without them. What has lost them already stays as it is. */
export const withoutPersons = (text: string): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of personsIn(text)) {
    pieces.push(text.slice(from, start), omitted);
    from = end;
  }
  return pieces.join('') + text.slice(from);
};
