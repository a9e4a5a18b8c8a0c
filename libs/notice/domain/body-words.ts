import type { BodyDraft } from '../contracts/index.ts';
import { type DraftBody, isCollectiveOfDepartments, isLocalCollective, withoutPersons } from './reading/index.ts';

/** What is recorded of a body that was read: posts without their persons, and each member once. People stay outside the log. */
export const bodyWords = (body: DraftBody): BodyDraft => ({
  name: body.name,
  functions: withoutPersons(body.functions),
  convenor: body.convenor?.post ? withoutPersons(body.convenor.post) : null,
  deputies: body.deputies.flatMap(({ post }) => (post === null ? [] : [withoutPersons(post)])),
  office: body.office === null ? null : { name: body.office, canonical: unitNamed(body.office, body) },
  members: body.members
    .filter(({ canonical }, at) => body.members.findIndex((each) => each.canonical === canonical) === at)
    .map(({ name, canonical }) => ({ name, canonical, collective: isCollective(canonical) })),
  duties: body.duties.map(({ number, unit, text }) => ({ number, unit, text: withoutPersons(text) })),
  rules: body.rules.map(({ kind, text }) => ({ kind, text: withoutPersons(text) })),
});

/** The unit of the body that goes by that name, printed or official: words of a sentence are nobody's. */
const unitNamed = (name: string, { members, duties }: DraftBody): string | null =>
  members.find((member) => member.name === name || member.canonical === name)?.canonical ??
  duties.find((duty) => duty.name === name || duty.unit === name)?.unit ??
  null;

const isCollective = (name: string): boolean => isLocalCollective(name) || isCollectiveOfDepartments(name);
