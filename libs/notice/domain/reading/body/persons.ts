import type { Post } from '../draft.ts';
import { shortBody } from '../words/body-words.ts';
import { nameBehindPost, noPerson, personName } from '../words/person-names.ts';
import { barePost, post, postBesideAnother } from '../words/posts.ts';

const withGap = new RegExp(`^(${personName})\\s+(\\p{Script=Han}{2,}.*)$`, 'u');
const withBracket = new RegExp(`^(${personName})\\s*（(\\p{Script=Han}{2}.*)）$`, 'u');
const titled = /^(\p{Script=Han}*(?:[长师]|主任|书记|主席|委员|专员))(\p{Script=Han}{2,3})同志$/u;
const behindPost = new RegExp(`^(\\p{Script=Han}*(?:[长师]|主任|书记|主席))(${nameBehindPost})$`, 'u');
const comrade = /^(?!负责|领导)(\p{Script=Han}{2,3})同志$/u;

/** 王某某 市民政局局长, 王某某（市民政局局长）, 市民政局局长王某某同志 and 市民政局局长王某某 → person and post. Else the words are a post. */
export const personIn = (words: string): Post => {
  const text = words.trim().replace(/[。；，]$/u, '');
  const [, office, name] = titled.exec(text) ?? behindPost.exec(text) ?? [];
  if (office && name && !noPerson.test(name)) return { person: name, post: office };
  const [, alone] = comrade.exec(text) ?? [];
  if (alone) return { person: alone, post: null };
  const [, person = '', post = ''] = withGap.exec(text) ?? withBracket.exec(text) ?? [];
  if (person === '' || noPerson.test(person)) return { person: null, post: text };
  return { person: person.replace(/\s/gu, ''), post: post.trim() };
};

/** Where one person of a list ends and the next begins. */
const betweenPersons: readonly string[] = [
  '[\\n\\r]+',
  '(?<=同志)、',
  `(?<=）)[、，；\\s]\\s*(?=${personName}\\s*（)`,
  '[、，](?=\\p{Script=Han}{2,4}[ \\t　]+\\p{Script=Han})',
  // 市水利局局长 李　某 市财政局局长, and without a gap where a copy has lost the line ends.
  `(?<=${post.source})\\s*(?!助理)(?=(?:${personName})\\s+\\p{Script=Han}{3})`,
];
const nextPerson = new RegExp(betweenPersons.join('|'), 'u');

/** What a list that has lost its line ends runs into: 领导小组下设办公室. */
const behindList = new RegExp(`${shortBody}(?:办公室)?下?设.*$`, 'su');

export const splitPersons = (list: string): readonly string[] =>
  list
    .replace(behindList, '')
    .split(nextPerson)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** The persons of a list; where it names none, the posts: 市政府副秘书长和市民政局局长 are two. */
export const personsIn = (list: string): readonly Post[] =>
  splitPersons(list)
    .map(personIn)
    .flatMap((each) => (each.person === null && each.post ? postsIn(each.post).map(personIn) : [each]));

const postsIn = (words: string): readonly string[] => {
  const posts: string[] = [];
  for (const part of words.split(/、|(?<=[长任席记师员])(?:和|以及|及)(?=\p{Script=Han}{3})/u)) {
    const before = posts.at(-1);
    const goesOn =
      before !== undefined && (postBesideAnother.test(before) || (barePost.test(part) && !barePost.test(before)));
    if (goesOn) posts[posts.length - 1] = `${before}、${part}`;
    else posts.push(part);
  }
  return posts;
};
