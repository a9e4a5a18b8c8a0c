import { accept, type Refusal, refuse } from '#kernel';
import {
  answeredPlaces,
  contentOf,
  isAnswered,
  leftOut,
  type NoticeContent,
  type NoticeEvent,
  type NoticeRefusal,
  namesIn,
} from '../contracts/index.ts';
import { ALREADY_CONFIRMED } from './claim-decider.ts';
import type { ConfirmNotice } from './notice-commands.ts';
import { type NoticeDecision, type NoticeState, onNotice } from './notice-state.ts';
import { findingKinds } from './reading/index.ts';

/** What a person accepts who says that the body goes by another name in the notice. */
const OTHER_BODY = 'notice.other-body';
/** Obstacles that are no findings, and that a person may accept all the same. */
const accepted: readonly string[] = [ALREADY_CONFIRMED, OTHER_BODY];
/** The finding that says that a notice names no unit of a collective. */
const NO_MEMBERS = 'collectives.no-members';
/** The finding that says that a duty of the body is no member's. */
const DUTY_OF_STRANGER = 'body.duty-of-stranger';

/**
 * A notice is confirmed once, for one body: it gives a unit something to do or sets up a body, grave findings are accepted
 * by their codes or answered by corrections, every unit and collective that it names is resolved, and whatever would be left
 * out is accepted as left out.
 */
export const confirmNotice = (c: ConfirmNotice, s: NoticeState): NoticeDecision =>
  onNotice(s, c.noticeId, (notice) => {
    if (notice.status === 'confirmed') {
      return notice.bodyId === c.bodyId ? accept() : refuse('notice.already-confirmed', { bodyId: notice.bodyId });
    }
    if (notice.status === 'withdrawn') return refuse('notice.withdrawn');
    const events = [...notice.draft, ...notice.corrections];
    const content = contentOf(events);
    const obstacle =
      acceptsNoFinding(c, content) ??
      nothingIsToDo(content) ??
      fileIsConfirmed(c) ??
      bodyIsMissing(c, content) ??
      bodyIsAnother(c, content) ??
      graveFindingIsOpen(c, content, answeredPlaces(events)) ??
      nameIsUnresolved(c, content) ??
      dutyIsOfStranger(c, content);
    return obstacle ?? accept(confirmed(c));
  });

type Obstacle = Refusal<NoticeRefusal> | null;

/** Many a notice sets up a joint body and leaves what is to be done to its meetings. */
const nothingIsToDo = ({ items, body }: NoticeContent): Obstacle =>
  body !== null || items.some(({ units }) => units.length > 0) ? null : refuse('notice.no-items');

/** One file or number is one notice, whatever ids it came under; a person may say that it is meant twice. */
const fileIsConfirmed = ({ fileConfirmedAs: first, acceptedCodes }: ConfirmNotice): Obstacle => {
  if (first === null || acceptedCodes.includes(ALREADY_CONFIRMED)) return null;
  return refuse(ALREADY_CONFIRMED, { noticeId: first, code: ALREADY_CONFIRMED });
};

const bodyIsMissing = ({ bodyId, bodyName }: ConfirmNotice, { body }: NoticeContent): Obstacle =>
  bodyName !== null || body?.name.trim() ? null : refuse('notice.without-body', { bodyId });

/** What founds one body makes no members and rules of another; a person may say that both are one. */
const bodyIsAnother = ({ bodyId, bodyName, acceptedCodes }: ConfirmNotice, { body }: NoticeContent): Obstacle => {
  const founded = body?.name.trim() ?? '';
  if (bodyName === null || founded === '' || founded === bodyName || acceptedCodes.includes(OTHER_BODY)) return null;
  return refuse(OTHER_BODY, { founded, bodyName, bodyId, code: OTHER_BODY });
};

/** A code that no finding has is most often misspelt. One of an earlier reader is known by the draft. */
const acceptsNoFinding = ({ acceptedCodes }: ConfirmNotice, { findings }: NoticeContent): Obstacle => {
  const isKnown = (code: string): boolean =>
    Object.hasOwn(findingKinds, code) || accepted.includes(code) || findings.some((each) => each.code === code);
  const unknown = acceptedCodes.find((code) => !isKnown(code));
  return unknown === undefined ? null : refuse('notice.finding-unknown', { code: unknown });
};

/** What is asked of an item that the office has put right since is answered. */
const graveFindingIsOpen = (
  { acceptedCodes }: ConfirmNotice,
  { findings }: NoticeContent,
  answered: ReturnType<typeof answeredPlaces>,
): Obstacle => {
  const open = findings.filter(
    (finding) =>
      finding.severity === 'error' && !acceptedCodes.includes(finding.code) && !isAnswered(finding, answered),
  );
  if (open.length === 0) return null;
  const codes = [...new Set(open.map(({ code }) => code))].join(', ');
  return refuse('notice.findings-open', { open: open.length, codes });
};

const nameIsUnresolved = (c: ConfirmNotice, content: NoticeContent): Obstacle => {
  const names = namesIn(content);
  const units = new Set(c.units.map(({ canonical }) => canonical));
  const groups = new Map(c.groups.map((group) => [group.canonical, group]));
  const unresolved =
    names.units.find((name) => !units.has(name)) ?? [...names.groups.keys()].find((n) => !groups.has(n));
  if (unresolved !== undefined) return refuse('notice.name-unresolved', { canonical: unresolved });
  const empty = c.groups.find(({ unitIds }) => unitIds.length === 0);
  if (!empty || c.acceptedCodes.includes(NO_MEMBERS)) return null;
  return refuse('notice.collective-without-members', { canonical: empty.canonical, code: NO_MEMBERS });
};

const dutyIsOfStranger = ({ acceptedCodes }: ConfirmNotice, content: NoticeContent): Obstacle => {
  if (acceptedCodes.includes(DUTY_OF_STRANGER)) return null;
  const stranger = leftOut(content).find(({ reason }) => reason === 'not-a-member');
  return stranger ? refuse('notice.duty-of-stranger', { unit: stranger.name, code: DUTY_OF_STRANGER }) : null;
};

const confirmed = ({ noticeId, bodyId, units, groups, acceptedCodes }: ConfirmNotice): NoticeEvent => ({
  type: 'NoticeConfirmed',
  v: 1,
  data: {
    noticeId,
    bodyId,
    units: units.map(({ canonical, unitId }) => ({ canonical, unitId })),
    groups: groups.map(({ canonical, groupId, unitIds }) => ({ canonical, groupId, unitIds: [...unitIds] })),
    acceptedCodes: [...acceptedCodes],
  },
});
