import type { BodyId, Day, GroupId, NoticeId, UnitId } from '#kernel';
import { given } from '#kernel/testing';
import { type BodyEvent, type BodyRefusal, presetRules, type SupervisionRules } from '../contracts/index.ts';
import { bodyDecider } from './body-decider.ts';

const bodyId = 'b1' as BodyId;
const unitId = 'u1' as UnitId;
const groupId = 'g1' as GroupId;
const towns = ['t1', 't2'] as UnitId[];

const founding = {
  bodyId,
  name: '全民阅读工作联席会议',
  functions: '统筹协调全市全民阅读工作。',
  timeZone: 'Asia/Shanghai',
  noticeId: 'n1' as NoticeId,
};
const group = { bodyId, groupId, name: '各乡镇人民政府', unitIds: towns };
const rule = { bodyId, kind: 'meets', text: '每半年召开一次全体会议。' } as const;
const duty = { bodyId, unitId, number: '（一）', text: '牵头组织阅读推广活动。' };

const founded: BodyEvent = { type: 'BodyFounded', v: 1, data: founding };
const admitted: BodyEvent = { type: 'MemberAdmitted', v: 1, data: { bodyId, unitId } };
const grouped: BodyEvent = { type: 'GroupDefined', v: 1, data: group };
const adopted: BodyEvent = { type: 'RuleAdopted', v: 1, data: rule };
const stated: BodyEvent = { type: 'MemberDutyStated', v: 1, data: duty };

const foundBody = { type: 'FoundBody', ...founding } as const;
const admitMember = { type: 'AdmitMember', bodyId, unitId } as const;
const defineGroup = { type: 'DefineGroup', ...group } as const;
const adoptRule = { type: 'AdoptRule', ...rule } as const;
const stateMemberDuty = { type: 'StateMemberDuty', ...duty } as const;

describe('a joint body', () => {
  it('is founded with a name, in a time zone', () => {
    given(bodyDecider).when(foundBody).then(founded);
  });

  it('is not founded without a name, or in a time zone that nobody knows', () => {
    given(bodyDecider)
      .when({ ...foundBody, name: ' ' })
      .thenRefused('body.name-missing');
    given(bodyDecider)
      .when({ ...foundBody, timeZone: 'Asia/Linjiang' })
      .thenRefused('body.time-zone-unknown');
  });

  it('is founded once, and keeps its id for itself', () => {
    given(bodyDecider, founded).when(foundBody).thenNothing();
    given(bodyDecider, founded)
      .when({ ...foundBody, functions: '另有职能。' })
      .thenRefused('body.already-founded');
  });

  it.each([admitMember, defineGroup, adoptRule, stateMemberDuty])('takes no $type before it is founded', (command) => {
    given(bodyDecider).when(command).thenRefused('body.unknown');
  });

  it('belongs to itself: its events carry its own id', () => {
    expect(bodyDecider.bodyOf?.(bodyDecider.evolve(bodyDecider.initial, founded))).toBe(bodyId);
    expect(bodyDecider.bodyOf?.(bodyDecider.initial)).toBeNull();
  });
});

it('admits a member once', () => {
  given(bodyDecider, founded).when(admitMember).then(admitted);
  given(bodyDecider, founded, admitted).when(admitMember).thenNothing();
});

it('passes the places of a unit that has ended to its successor, once, and those of a stranger to nobody', () => {
  const heir = 'heir' as UnitId;
  const placed = [founded, admitted, grouped] as const;
  const passes = (of: UnitId) => ({ type: 'SucceedMember', bodyId, unitId: of, successorId: heir }) as const;
  const passed = (of: UnitId): BodyEvent => ({
    ...{ type: 'MemberSucceeded', v: 1 },
    data: { bodyId, unitId: of, successorId: heir },
  });
  const { unitId } = admitMember;
  given(bodyDecider, ...placed)
    .when(passes(unitId))
    .then(passed(unitId));
  given(bodyDecider, ...placed, passed(unitId))
    .when(passes(unitId))
    .thenNothing();
  given(bodyDecider, ...placed, passed(unitId))
    .when({ ...admitMember, unitId: heir })
    .thenNothing();
  const [town = heir, ...others] = towns;
  given(bodyDecider, ...placed)
    .when(passes(town))
    .then(passed(town));
  given(bodyDecider, ...placed, passed(town))
    .when({ ...defineGroup, unitIds: [heir, ...others] })
    .thenNothing();
  given(bodyDecider, ...placed)
    .when(passes('stranger' as UnitId))
    .thenNothing();
});

describe('a group', () => {
  it('names units, members or not', () => {
    given(bodyDecider, founded).when(defineGroup).then(grouped);
  });

  it('has a name, and each unit once', () => {
    given(bodyDecider, founded)
      .when({ ...defineGroup, name: '' })
      .thenRefused('body.name-missing');
    given(bodyDecider, founded)
      .when({ ...defineGroup, unitIds: [...towns, ...towns] })
      .thenRefused('body.group-unit-twice');
  });

  it('stands by its name while nobody has named its units, and loses none by that', () => {
    const named = { ...defineGroup, unitIds: [] };
    const unpeopled: BodyEvent = { type: 'GroupDefined', v: 1, data: { ...group, unitIds: [] } };
    given(bodyDecider, founded).when(named).then(unpeopled);
    given(bodyDecider, founded, unpeopled).when(named).thenNothing();
    given(bodyDecider, founded, unpeopled).when(defineGroup).then(grouped);
    given(bodyDecider, founded, grouped).when(named).thenNothing();
  });

  it('is defined anew when its units or its name change, and else not', () => {
    given(bodyDecider, founded, grouped).when(defineGroup).thenNothing();
    const more = [...towns, 't3' as UnitId];
    given(bodyDecider, founded, grouped)
      .when({ ...defineGroup, unitIds: more })
      .then({ type: 'GroupDefined', v: 1, data: { ...group, unitIds: more } });
    given(bodyDecider, founded, grouped)
      .when({ ...defineGroup, name: '各镇' })
      .then({ type: 'GroupDefined', v: 1, data: { ...group, name: '各镇' } });
  });
});

it('adopts a rule in its words, once', () => {
  given(bodyDecider, founded).when(adoptRule).then(adopted);
  given(bodyDecider, founded, adopted).when(adoptRule).thenNothing();
  given(bodyDecider, founded, adopted)
    .when({ ...adoptRule, text: ' ' })
    .thenRefused('body.text-missing');
});

describe('a member duty', () => {
  it('is stated for a member, once', () => {
    given(bodyDecider, founded, admitted).when(stateMemberDuty).then(stated);
    given(bodyDecider, founded, admitted, stated).when(stateMemberDuty).thenNothing();
  });

  it('is refused for a unit that is no member', () => {
    given(bodyDecider, founded).when(stateMemberDuty).thenRefused('body.not-a-member');
  });

  it('says something', () => {
    given(bodyDecider, founded, admitted)
      .when({ ...stateMemberDuty, text: '' })
      .thenRefused('body.text-missing');
  });
});

describe('the rules of supervision', () => {
  const limits = { ...presetRules, inForceFrom: '2026-04-01' as Day, nearDueWithin: 5 };
  const set = { type: 'SetSupervisionRules', bodyId, ...limits, today: '2026-03-02' as Day } as const;
  const inForce: BodyEvent = { type: 'SupervisionRulesSet', v: 2, data: { bodyId, ...limits } };
  it('are set from a day on, and the same once', () => {
    given(bodyDecider, founded).when(set).then(inForce);
    given(bodyDecider, founded, inForce).when(set).thenNothing();
  });
  it('may be set anew from the same day or a later one, not from an earlier', () => {
    const later = { ...limits, inForceFrom: '2026-05-01' as Day };
    given(bodyDecider, founded, inForce)
      .when({ ...set, ...later })
      .then({ type: 'SupervisionRulesSet', v: 2, data: { bodyId, ...later } });
    given(bodyDecider, founded, inForce)
      .when({ ...set, inForceFrom: '2026-03-31' as Day })
      .thenRefused('rules.before-the-last');
  });
  it('leave the past as it was', () => {
    given(bodyDecider, founded)
      .when({ ...set, today: '2026-04-02' as Day })
      .thenRefused('rules.in-the-past');
  });
  it.each<[string, Partial<SupervisionRules>, BodyRefusal]>([
    [
      'issue minutes before they are drafted',
      { minutes: { numbering: 'yearly', draftWithin: 3, issueWithin: 2 } },
      'rules.issue-before-draft',
    ],
    [
      'ask for reports on no day',
      { reporting: { rhythm: 'set-days', day: 25, days: [] } },
      'rules.report-days-missing',
    ],
    [
      'ask for reports on a day that no month has',
      { reporting: { rhythm: 'monthly', day: 32, days: [] } },
      'rules.report-day-odd',
    ],
    [
      'ask for reports on a day that no year has',
      { reporting: { rhythm: 'set-days', day: 25, days: ['02-30'] } },
      'rules.report-day-odd',
    ],
    [
      'start important matters more mildly than ordinary ones',
      { slips: { ordinary: 'orange', important: 'blue', special: 'red' } },
      'rules.ladder-upside-down',
    ],
    ['give half a point', { scores: { ...presetRules.scores, onTime: 0.5 } }, 'rules.points-out-of-range'],
    ['reward being late', { scores: { ...presetRules.scores, onTime: -3 } }, 'rules.late-pays'],
    [
      'give an endless default',
      { defaultDue: { notice: 251, resolution: null, office: null } },
      'rules.limit-out-of-range',
    ],
  ])('never %s', (_, odd, code) => {
    given(bodyDecider, founded)
      .when({ ...set, ...odd })
      .thenRefused(code);
  });
  it('do not contradict themselves, and stay within a year of working days', () => {
    given(bodyDecider, founded)
      .when({ ...set, acknowledgeWithin: 3 })
      .thenRefused('rules.contradictory');
    for (const nearDueWithin of [-1, 1.5, 251]) {
      given(bodyDecider, founded)
        .when({ ...set, nearDueWithin })
        .thenRefused('rules.limit-out-of-range');
    }
  });
});
