import type { BodyId, Day, GroupId, ItemId, MeetingId, UnitId } from '#kernel';
import { given as givenFor } from '#kernel/testing';
import { type DutyRole, type Indicator, type ItemEvent, itemEvents, wordsAlone } from '../contracts/index.ts';
import type { Assignment, RegisterItem } from '../domain/item-commands.ts';
import { itemDecider } from '../domain/item-decider.ts';

/** One item that the specs of this room speak of, and what can have happened to it. */
export const itemId = 'n1.001' as ItemId;
export const bodyId = 'b1' as BodyId;
export const civilAffairs = 'civil-affairs' as UnitId;
export const finance = 'finance' as UnitId;
export const today = '2026-03-02' as Day;
export const soon = '2026-03-06' as Day;

export const assignment = (unitId: UnitId, role: DutyRole = 'responsible'): Assignment => ({
  unitId,
  role,
  groupId: null as GroupId | null,
  dueOn: soon,
  longTerm: false,
});

export const register: RegisterItem = {
  type: 'RegisterItem',
  itemId,
  bodyId,
  number: '一 （一） 1',
  heading: '编制布点规划',
  text: '编制全市助餐点布局图。',
  origin: 'notice',
  originId: 'n1',
  assignments: [assignment(civilAffairs), assignment(finance)],
  ...wordsAlone,
  earliestDue: null,
};

/** The duty of civil affairs, which the events below are about. */
export const on = { itemId, unitId: civilAffairs };

export const registered: ItemEvent = {
  type: 'ItemRegistered',
  v: 2,
  data: {
    itemId,
    bodyId,
    number: '一 （一） 1',
    heading: '编制布点规划',
    text: '编制全市助餐点布局图。',
    origin: 'notice',
    originId: 'n1',
    ...wordsAlone,
    indicators: [],
  },
};

export const assigned = (unitId: UnitId): ItemEvent => ({
  type: 'DutyAssigned',
  v: 1,
  data: { itemId, ...assignment(unitId) },
});

export const stated: Indicator = {
  ...{ name: '每千人助餐点', target: 2, unit: '个/千人', comparison: 'at-least', by: '2027' },
  quotas: [{ unit: '市民政局', unitId: civilAffairs, target: 1.5 }],
};

export const indicatorsStated: ItemEvent = {
  type: 'IndicatorsStated',
  v: 1,
  data: { itemId, indicators: [{ ...stated, quotas: [...stated.quotas] }] },
};

export const acknowledged: ItemEvent = { type: 'DutyAcknowledged', v: 1, data: on };

export const reported = (reportId: string, percent: number): ItemEvent => ({
  type: 'ProgressReported',
  v: 2,
  data: {
    ...on,
    reportId,
    text: '已完成选址。',
    percent,
    problem: null,
    nextStep: null,
    indicators: [],
    noChange: false,
  },
});

export const urged = (urgeId: string): ItemEvent => ({
  type: 'DutyUrged',
  v: 1,
  data: { ...on, urgeId, text: '请补报进展。', answerBy: soon },
});

export const urgeAnswered = (urgeId: string): ItemEvent => ({
  type: 'UrgeAnswered',
  v: 1,
  data: { ...on, urgeId, text: '已补报。' },
});

export const completionRequested = (requestId: string): ItemEvent => ({
  type: 'CompletionRequested',
  v: 1,
  data: { ...on, requestId, text: '全部完成。' },
});

export const completionSentBack = (requestId: string): ItemEvent => ({
  type: 'CompletionSentBack',
  v: 1,
  data: { ...on, requestId, reason: '缺少验收记录。' },
});

export const completed = (requestId: string, unitId: UnitId = civilAffairs): ItemEvent => ({
  type: 'DutyCompleted',
  v: 1,
  data: { itemId, unitId, requestId, grade: 'good' },
});

export const minutesEntered = (resolutionId: string): ItemEvent => ({
  type: 'MinutesEntered',
  v: 2,
  data: {
    ...{ itemId, meetingId: 'm1' as MeetingId, minutesNumber: '第1期', resolutionId, text: '限期完成。' },
    withoutEffect: [],
  },
});

export const closed: ItemEvent = { type: 'ItemClosed', v: 1, data: { itemId } };

/** An item with two duties, nothing done yet. */
export const open = [registered, assigned(civilAffairs), assigned(finance)] as const;
/** The same with one duty only. */
export const openAlone = [registered, assigned(civilAffairs)] as const;

export const health = 'health' as UnitId;

/** An event of the duty that the specs speak of, or of its item. */
export const event = <Type extends ItemEvent['type']>(
  type: Type,
  data: Omit<Extract<ItemEvent, { readonly type: Type }>['data'], 'itemId' | 'unitId'>,
): ItemEvent =>
  ({
    type,
    v: itemEvents[type].v,
    data: type.startsWith('Item') ? { itemId, ...data } : { ...on, ...data },
  }) as unknown as ItemEvent;

export const given = (...events: readonly ItemEvent[]) => givenFor(itemDecider, ...events);
