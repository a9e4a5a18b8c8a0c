import { type Decider, unreachable } from '#kernel';
import type { BodyEvent, BodyRefusal } from '../contracts/index.ts';
import type { BodyCommand } from './body-commands.ts';
import {
  admitMember,
  adoptRule,
  defineGroup,
  foundBody,
  setSupervisionRules,
  stateLeadership,
  stateMemberDuty,
  succeedMember,
} from './body-rules.ts';
import type { BodyDecision, BodyState } from './body-state.ts';
import { evolveBody } from './evolve-body.ts';

const decide = (command: BodyCommand, state: BodyState): BodyDecision => {
  switch (command.type) {
    case 'FoundBody':
      return foundBody(command, state);
    case 'AdmitMember':
      return admitMember(command, state);
    case 'StateLeadership':
      return stateLeadership(command, state);
    case 'SucceedMember':
      return succeedMember(command, state);
    case 'DefineGroup':
      return defineGroup(command, state);
    case 'AdoptRule':
      return adoptRule(command, state);
    case 'StateMemberDuty':
      return stateMemberDuty(command, state);
    case 'SetSupervisionRules':
      return setSupervisionRules(command, state);
    default:
      return unreachable(command);
  }
};

/** JointBody (联席会议): its members, groups of units, rules, and what each member answers for. Stream `body-<id>`. */
export const bodyDecider: Decider<BodyState, BodyCommand, BodyEvent, BodyRefusal> = {
  initial: { status: 'unfounded' },
  decide,
  evolve: evolveBody,
  bodyOf: (state) => (state.status === 'founded' ? state.bodyId : null),
};
