import fc from 'fast-check';
import { type BodyId, type Day, type GroupId, isRefusal, type NoticeId, type UnitId } from '#kernel';
import { repeatsQuietly, stateAfter } from '#kernel/testing';
import { bodyRefusals, bodyRuleKinds, unitKinds, unitRefusals } from '../contracts/index.ts';
import type { BodyCommand } from './body-commands.ts';
import { bodyDecider } from './body-decider.ts';
import type { UnitCommand } from './unit-commands.ts';
import { unitDecider } from './unit-decider.ts';

// Few words, so that histories meet themselves again: the same unit, the same text, the blank one.
const text = fc.constantFrom('', ' ', '一', '二', '三');
const unitId = fc.constantFrom('u1', 'u2', 'u3') as fc.Arbitrary<UnitId>;
const bodyId = fc.constant('b1' as BodyId);

const unitCommand: fc.Arbitrary<UnitCommand> = fc.oneof(
  fc.record({
    type: fc.constant('RegisterUnit' as const),
    unitId: fc.constant('u1' as UnitId),
    name: text,
    kind: fc.constantFrom(...unitKinds),
  }),
  fc.record({
    type: fc.constant('AddUnitAlias' as const),
    unitId: fc.constant('u1' as UnitId),
    alias: text,
    validFrom: fc.constantFrom(null, '2019-03-01' as Day),
  }),
);

const bodyCommand: fc.Arbitrary<BodyCommand> = fc.oneof(
  fc.record({
    type: fc.constant('FoundBody' as const),
    bodyId,
    name: text,
    functions: text,
    timeZone: fc.constantFrom('Asia/Shanghai', 'Nowhere'),
    noticeId: fc.constantFrom(null, 'n1' as NoticeId),
  }),
  fc.record({ type: fc.constant('AdmitMember' as const), bodyId, unitId }),
  fc.record(
    {
      type: fc.constant('StateLeadership' as const),
      bodyId,
      convenor: fc.constantFrom('', '市长'),
      deputies: fc.array(text, { maxLength: 2 }),
      office: fc.record({ name: text, unitId: fc.option(unitId) }),
    },
    { requiredKeys: ['type', 'bodyId'] },
  ),
  fc.record({ type: fc.constant('SucceedMember' as const), bodyId, unitId, successorId: unitId }),
  fc.record({
    type: fc.constant('DefineGroup' as const),
    bodyId,
    groupId: fc.constantFrom('g1', 'g2') as fc.Arbitrary<GroupId>,
    name: text,
    unitIds: fc.array(unitId, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('AdoptRule' as const), bodyId, kind: fc.constantFrom(...bodyRuleKinds), text }),
  fc.record({ type: fc.constant('StateMemberDuty' as const), bodyId, unitId, number: text, text }),
);

it('decides every command on every history of a unit, and repeats itself quietly', () => {
  fc.assert(
    fc.property(fc.array(unitCommand, { maxLength: 12 }), unitCommand, (commands, command) => {
      const state = stateAfter(unitDecider, commands);
      const decision = unitDecider.decide(command, state);
      if (isRefusal(decision)) expect(Object.keys(unitRefusals)).toContain(decision.refused);
      expect(repeatsQuietly(unitDecider, state, command)).toBe(true);
    }),
  );
});

it('decides every command on every history of a body, and repeats itself quietly', () => {
  fc.assert(
    fc.property(fc.array(bodyCommand, { maxLength: 12 }), bodyCommand, (commands, command) => {
      const state = stateAfter(bodyDecider, commands);
      const decision = bodyDecider.decide(command, state);
      if (isRefusal(decision)) expect(Object.keys(bodyRefusals)).toContain(decision.refused);
      expect(repeatsQuietly(bodyDecider, state, command)).toBe(true);
    }),
  );
});

it('keeps a unit from having a blank name or itself as an alias', () => {
  fc.assert(
    fc.property(fc.array(unitCommand, { maxLength: 12 }), (commands) => {
      const state = stateAfter(unitDecider, commands);
      if (state.status === 'unregistered') return;
      expect(state.name.trim()).not.toBe('');
      expect([...state.aliases.keys()]).not.toContain(state.name);
    }),
  );
});

it('keeps duties to members and to whom the office was or is, and groups to distinct units', () => {
  fc.assert(
    fc.property(fc.array(bodyCommand, { maxLength: 20 }), (commands) => {
      const state = stateAfter(bodyDecider, commands);
      if (state.status === 'unfounded') return;
      const offices = commands.flatMap((each) => (each.type === 'StateLeadership' ? [each.office?.unitId] : []));
      const passes = commands.some(({ type }) => type === 'SucceedMember');
      if (!passes) for (const duty of state.duties) expect([...state.members, ...offices]).toContain(duty.unitId);
      for (const { unitIds } of state.groups.values()) {
        expect(new Set(unitIds).size).toBe(unitIds.length);
      }
    }),
  );
});
