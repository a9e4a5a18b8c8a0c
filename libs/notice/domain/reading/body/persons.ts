import type { Post } from '../draft.ts';

/** 王某某 市民政局局长, and 市民政局局长王某某同志 → person and post. Without a gap between them the words are a post. */
export const personIn = (words: string): Post => {
  const text = words.trim().replace(/[。；，]$/u, '');
  const [, person, post] =
    /^(\p{Script=Han}\s{1,4}\p{Script=Han}|\p{Script=Han}(?:\s?\p{Script=Han}){1,3})[\s　]+(\p{Script=Han}{3,}.*)$/u.exec(
      text,
    ) ?? [];
  const [, office, named] =
    /^(\p{Script=Han}*(?:[长师]|主任|书记|主席|委员|专员))(\p{Script=Han}{2,3})同志$/u.exec(text) ?? [];
  if (office && named) return { person: named, post: office };
  return person && post ? { person: person.replace(/\s/gu, ''), post: post.trim() } : { person: null, post: text };
};
