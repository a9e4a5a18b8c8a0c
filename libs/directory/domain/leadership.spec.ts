import type { BodyId, UnitId } from '#kernel';
import { given } from '#kernel/testing';
import type { BodyEvent } from '../contracts/index.ts';
import { bodyDecider } from './body-decider.ts';

const bodyId = 'b1' as BodyId;
const founded: BodyEvent = {
  type: 'BodyFounded',
  v: 1,
  data: { bodyId, name: '全民阅读工作联席会议', functions: '', timeZone: 'Asia/Shanghai', noticeId: null },
};

describe('the leadership', () => {
  const says = { convenor: '副市长', deputies: ['副秘书长'], office: { name: '民政局', unitId: 'office' as UnitId } };
  const stateLeadership = { type: 'StateLeadership', bodyId, ...says } as const;
  const stated: BodyEvent = { type: 'LeadershipStated', v: 1, data: { bodyId, ...says } };

  it('is stated once, and anew when it changes', () => {
    given(bodyDecider, founded).when(stateLeadership).then(stated);
    given(bodyDecider, founded, stated).when(stateLeadership).thenNothing();
    given(bodyDecider, founded, stated)
      .when({ ...stateLeadership, convenor: '市长' })
      .then({ type: 'LeadershipStated', v: 1, data: { bodyId, ...says, convenor: '市长' } });
  });

  it('leaves as it is what is not said', () => {
    const atStated = given(bodyDecider, founded, stated);
    const office = { name: '发展改革局', unitId: null };
    atStated
      .when({ type: 'StateLeadership', bodyId, office })
      .then({ type: 'LeadershipStated', v: 1, data: { bodyId, ...says, office } });
    atStated.when({ type: 'StateLeadership', bodyId, convenor: says.convenor }).thenNothing();
    given(bodyDecider, founded)
      .when({ type: 'StateLeadership', bodyId, office })
      .then({ type: 'LeadershipStated', v: 1, data: { bodyId, convenor: null, deputies: [], office } });
  });

  it('is of a body, and says something', () => {
    given(bodyDecider).when(stateLeadership).thenRefused('body.unknown');
    for (const blank of [{ convenor: ' ' }, { deputies: [''] }, { office: { name: '', unitId: null } }]) {
      given(bodyDecider, founded)
        .when({ ...stateLeadership, ...blank })
        .thenRefused('body.text-missing');
    }
  });

  it('lets the unit that keeps the office answer for something, and after it its successor', () => {
    const duty = {
      type: 'StateMemberDuty',
      bodyId,
      unitId: 'office' as UnitId,
      number: '',
      text: '日常工作。',
    } as const;
    given(bodyDecider, founded).when(duty).thenRefused('body.not-a-member');
    given(bodyDecider, founded, stated)
      .when(duty)
      .then({ type: 'MemberDutyStated', v: 1, data: { bodyId, unitId: duty.unitId, number: '', text: duty.text } });
    const heir = { unitId: 'office' as UnitId, successorId: 'heir' as UnitId };
    const passed: BodyEvent = { type: 'MemberSucceeded', v: 1, data: { bodyId, ...heir } };
    given(bodyDecider, founded, stated)
      .when({ type: 'SucceedMember', bodyId, ...heir })
      .then(passed);
    given(bodyDecider, founded, stated, passed).when(duty).thenRefused('body.not-a-member');
    given(bodyDecider, founded, stated, passed)
      .when({ ...duty, unitId: heir.successorId })
      .then({
        type: 'MemberDutyStated',
        v: 1,
        data: { bodyId, unitId: heir.successorId, number: '', text: duty.text },
      });
  });
});
