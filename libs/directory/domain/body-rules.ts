import { accept, refuse, sameData, type UnitId } from '#kernel';
import type {
  AdmitMember,
  AdoptRule,
  DefineGroup,
  FoundBody,
  SetSupervisionRules,
  StateLeadership,
  StateMemberDuty,
  SucceedMember,
} from './body-commands.ts';
import { type BodyDecision, type BodyState, type FoundedBody, onBody } from './body-state.ts';
import { flawOfRules } from './flaw-of-rules.ts';

const isBlank = (text: string): boolean => text.trim() === '';

/** A body is founded once, with a name, and in a time zone that its days are counted in. */
export const foundBody = (c: FoundBody, s: BodyState): BodyDecision => {
  const { bodyId, name, functions, timeZone, noticeId } = c;
  if (s.status === 'founded') {
    return repeatsFounding(c, s) ? accept() : refuse('body.already-founded', { bodyId, name: s.name });
  }
  if (isBlank(name)) return refuse('body.name-missing');
  if (!isTimeZone(timeZone)) return refuse('body.time-zone-unknown', { timeZone });
  return accept({ type: 'BodyFounded', v: 1, data: { bodyId, name, functions, timeZone, noticeId } });
};

const repeatsFounding = (c: FoundBody, s: FoundedBody): boolean =>
  s.name === c.name && s.functions === c.functions && s.timeZone === c.timeZone && s.noticeId === c.noticeId;

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** A unit is a member or it is not: admitted again, nothing changes. */
export const admitMember = (c: AdmitMember, s: BodyState): BodyDecision =>
  onBody(s, c.bodyId, (body) => {
    if (body.members.has(c.unitId)) return accept();
    return accept({ type: 'MemberAdmitted', v: 1, data: { bodyId: c.bodyId, unitId: c.unitId } });
  });

/**
 * Who leads a body, by posts, and where its office is. To say what is said already changes nothing, and what is not said
 * stays: a notice that moves the office does not dismiss the convenor.
 */
export const stateLeadership = (c: StateLeadership, s: BodyState): BodyDecision =>
  onBody(s, c.bodyId, ({ leadership }) => {
    const { type: _, bodyId, ...said } = c;
    const says = { ...leadership, ...said };
    if (sameData(leadership, says)) return accept();
    const words = [says.convenor, ...says.deputies, says.office?.name ?? null];
    if (words.some((word) => word !== null && isBlank(word))) return refuse('body.text-missing');
    return accept({ type: 'LeadershipStated', v: 1, data: { bodyId, ...says, deputies: [...says.deputies] } });
  });

/** What a unit that has ended was in a body its successor is; one that was nothing there passes nothing on. */
export const succeedMember = (c: SucceedMember, s: BodyState): BodyDecision =>
  onBody(s, c.bodyId, ({ members, groups, duties, leadership }) => {
    const { bodyId, unitId, successorId } = c;
    const placed = [leadership.office?.unitId, ...members, ...[...groups.values()].flatMap(({ unitIds }) => unitIds)];
    const isPlaced = placed.includes(unitId) || duties.some((duty) => duty.unitId === unitId);
    if (!isPlaced || unitId === successorId) return accept();
    return accept({ type: 'MemberSucceeded', v: 1, data: { bodyId, unitId, successorId } });
  });

/**
 * A group names its units, each once; they need not be members. One without units stands by its name until somebody names
 * them, and takes no unit away. Defined anew, the later list counts.
 */
export const defineGroup = (c: DefineGroup, s: BodyState): BodyDecision =>
  onBody(s, c.bodyId, (body) => {
    const { bodyId, groupId, name, unitIds } = c;
    if (isBlank(name)) return refuse('body.name-missing');
    const twice = unitIds.find((unitId, at) => unitIds.indexOf(unitId) !== at);
    if (twice !== undefined) return refuse('body.group-unit-twice', { unitId: twice });
    const known = body.groups.get(groupId);
    if (known && unitIds.length === 0) return accept();
    if (known && known.name === name && sameUnits(known.unitIds, unitIds)) return accept();
    return accept({ type: 'GroupDefined', v: 1, data: { bodyId, groupId, name, unitIds: [...unitIds] } });
  });

const sameUnits = (some: readonly UnitId[], others: readonly UnitId[]): boolean =>
  some.length === others.length && some.every((unitId, at) => unitId === others[at]);

/** A rule is adopted in the words of its source; the same words again change nothing. */
export const adoptRule = (c: AdoptRule, s: BodyState): BodyDecision =>
  onBody(s, c.bodyId, (body) => {
    const { bodyId, kind, text } = c;
    if (isBlank(text)) return refuse('body.text-missing');
    if (body.rules.some((rule) => rule.kind === kind && rule.text === text)) return accept();
    return accept({ type: 'RuleAdopted', v: 1, data: { bodyId, kind, text } });
  });

/** Only members, and the unit that keeps the office, have member duties. */
export const stateMemberDuty = (c: StateMemberDuty, s: BodyState): BodyDecision =>
  onBody(s, c.bodyId, (body) => {
    const { bodyId, unitId, number, text } = c;
    if (!body.members.has(unitId) && body.leadership.office?.unitId !== unitId)
      return refuse('body.not-a-member', { unitId });
    if (isBlank(text)) return refuse('body.text-missing');
    const stated = body.duties.some((d) => d.unitId === unitId && d.number === number && d.text === text);
    if (stated) return accept();
    return accept({ type: 'MemberDutyStated', v: 1, data: { bodyId, unitId, number, text } });
  });

/** Rules are set for today or a day to come, and not before those that are set already: the past keeps its lights. */
export const setSupervisionRules = (c: SetSupervisionRules, s: BodyState): BodyDecision =>
  onBody(s, c.bodyId, ({ supervision }) => {
    const { type: _, bodyId, today, ...rules } = c;
    const { inForceFrom } = rules;
    const last = supervision.at(-1);
    if (last && sameData(last, rules)) return accept();
    const flaw = flawOfRules(rules);
    if (flaw) return flaw;
    if (inForceFrom < today) return refuse('rules.in-the-past', { day: inForceFrom });
    if (last && inForceFrom < last.inForceFrom) return refuse('rules.before-the-last', { day: last.inForceFrom });
    return accept({ type: 'SupervisionRulesSet', v: 2, data: { bodyId, ...rules } });
  });
