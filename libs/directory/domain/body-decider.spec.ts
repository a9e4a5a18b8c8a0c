import type { BodyId, GroupId, NoticeId, UnitId } from '#kernel';
import { given } from '#kernel/testing';
import type { BodyEvent } from '../contracts/index.ts';
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

describe('a group', () => {
  it('names units, members or not', () => {
    given(bodyDecider, founded).when(defineGroup).then(grouped);
  });

  it('has a name and at least one unit, each once', () => {
    given(bodyDecider, founded)
      .when({ ...defineGroup, name: '' })
      .thenRefused('body.name-missing');
    given(bodyDecider, founded)
      .when({ ...defineGroup, unitIds: [] })
      .thenRefused('body.group-without-units');
    given(bodyDecider, founded)
      .when({ ...defineGroup, unitIds: [...towns, ...towns] })
      .thenRefused('body.group-unit-twice');
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
