import { unreachable } from '#kernel';
import { type BodyEvent, officeAfter, withSuccessor } from '../contracts/index.ts';
import type { BodyState, FoundedBody } from './body-state.ts';

/** What an event makes of a body. Decides nothing: what is in the log has happened. */
export const evolveBody = (state: BodyState, event: BodyEvent): BodyState => {
  if (event.type === 'BodyFounded') {
    const founded = { ...event.data, status: 'founded' } as const;
    const leadership = { convenor: null, deputies: [], office: null };
    return { ...founded, leadership, members: new Set(), groups: new Map(), rules: [], duties: [], supervision: [] };
  }
  if (state.status === 'unfounded') return state;
  switch (event.type) {
    case 'MemberAdmitted':
      return { ...state, members: new Set(state.members).add(event.data.unitId) };
    case 'LeadershipStated': {
      const { convenor, deputies, office } = event.data;
      return { ...state, leadership: { convenor, deputies, office } };
    }
    case 'MemberSucceeded':
      return succeeded(state, event.data);
    case 'GroupDefined': {
      const { groupId, name, unitIds } = event.data;
      return { ...state, groups: new Map(state.groups).set(groupId, { name, unitIds }) };
    }
    case 'RuleAdopted': {
      const { kind, text } = event.data;
      return { ...state, rules: [...state.rules, { kind, text }] };
    }
    case 'MemberDutyStated': {
      const { unitId, number, text } = event.data;
      return { ...state, duties: [...state.duties, { unitId, number, text }] };
    }
    case 'SupervisionRulesSet': {
      const { bodyId: _, ...rules } = event.data;
      return { ...state, supervision: [...state.supervision, rules] };
    }
    default:
      return unreachable(event);
  }
};

type Succession = Extract<BodyEvent, { readonly type: 'MemberSucceeded' }>['data'];

const succeeded = (body: FoundedBody, succession: Succession): FoundedBody => ({
  ...body,
  leadership: { ...body.leadership, office: officeAfter(body.leadership.office, succession) },
  members: new Set(withSuccessor(body.members, succession)),
  groups: new Map(
    [...body.groups].map(([id, { name, unitIds }]) => [id, { name, unitIds: withSuccessor(unitIds, succession) }]),
  ),
  duties: body.duties.map((duty) =>
    duty.unitId === succession.unitId ? { ...duty, unitId: succession.successorId } : duty,
  ),
});
