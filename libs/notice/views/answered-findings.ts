import { sameData } from '#kernel';
import { type BodyDraft, type FindingRaised, type HeadDraft, isAnswered } from '../contracts/index.ts';
import type { NoticeBody, NoticeHead } from './notice-head.ts';
import type { NoticeItem } from './notice-item.ts';

/** What the office has put right so far. */
export interface DraftNow {
  readonly head: NoticeHead;
  readonly items: readonly NoticeItem[];
  readonly body: NoticeBody | null;
}

/** Which part of the head a finding asks about. */
const ofHead: Readonly<Record<string, keyof HeadDraft>> = {
  'head.title-missing': 'title',
  'head.title-cited': 'title',
  'head.number-missing': 'documentNumber',
  'head.issuer-missing': 'issuer',
  'head.issuer-from-page': 'issuer',
  'head.date-missing': 'issuedOn',
};

/** Which parts of the body; of a code that is not here, it may be any. */
const ofBody: Readonly<Record<string, readonly (keyof BodyDraft)[]>> = {
  'body.several-convenors': ['convenor', 'deputies'],
  'body.duty-of-stranger': ['members', 'duties', 'office'],
  'body.member-without-duty': ['members', 'duties'],
};
/** A part that is missing is named at the end of the message. */
const missing: readonly (readonly [name: string, part: keyof BodyDraft])[] = [
  ['：职能', 'functions'],
  ['：召集人', 'convenor'],
  ['：办公室', 'office'],
  ['：成员', 'members'],
  ['：成员单位职责', 'duties'],
  ['：工作规则', 'rules'],
];

/**
 * Whether the office has put right what a finding asks about: the item at its place, or the part of the head or the body that
 * its code names, and that says something else than was read.
 */
export const isAnsweredBy = (
  { head, items, body }: DraftNow,
  finding: Pick<FindingRaised, 'code' | 'message' | 'start' | 'end'>,
): boolean => isAnswered(finding, items.filter(answers)) || isPutRight(head, finding) || isOfBodyNow(body, finding);

const isPutRight = (head: NoticeHead, { code }: Pick<FindingRaised, 'code'>): boolean => {
  const part = ofHead[code];
  return part !== undefined && head.read !== null && !sameData(head[part], head.read[part]);
};

const isOfBodyNow = (body: NoticeBody | null, { code, message }: Pick<FindingRaised, 'code' | 'message'>): boolean => {
  if (!code.startsWith('body.') || body === null || body.standing === 'read') return false;
  const { read } = body;
  if (read === null || body.standing === 'removed') return true;
  const named = missing.find(([name]) => message.endsWith(name))?.[1];
  const parts = named ? [named] : (ofBody[code] ?? (Object.keys(read) as (keyof BodyDraft)[]));
  return parts.some((part) => !sameData(body[part], read[part]));
};

/** What was added and taken away again answers nothing. */
const answers = ({ standing, read }: NoticeItem): boolean =>
  standing !== 'read' && !(standing === 'removed' && read === null);
