import type { RecordedEvent } from '#event-store';
import type { Projection } from '#read-model';
import { type BodyDocument, type BodyEvent, bodyEvents, officeAfter, withSuccessor } from '../contracts/index.ts';

type RecordedBodyEvent = RecordedEvent & BodyEvent;

const isBodyEvent = (event: RecordedEvent): event is RecordedBodyEvent => Object.hasOwn(bodyEvents, event.type);

/** One document a joint body, under `body/<id>`. */
export const bodiesProjection: Projection<BodyDocument> = {
  name: 'bodies',
  version: 6,
  keys: (event) => (isBodyEvent(event) ? [bodyKey(event.data.bodyId)] : []),
  evolve: (body, event) => (isBodyEvent(event) ? evolve(body, event) : body),
};

export const bodyKey = (bodyId = ''): string => `body/${bodyId}`;

const evolve = (body: BodyDocument | null, event: RecordedBodyEvent): BodyDocument => {
  if (event.type === 'BodyFounded') {
    const { bodyId, name, functions, timeZone, noticeId } = event.data;
    return {
      bodyId,
      name,
      functions,
      timeZone,
      noticeId,
      convenor: null,
      deputies: [],
      office: null,
      members: [],
      successions: [],
      groups: [],
      rules: [],
      duties: [],
      supervision: [],
      revision: event.revision,
    };
  }
  if (body === null) throw new Error(`${event.type} of ${event.data.bodyId}, which is not founded`);
  return { ...changed(body, event), revision: event.revision };
};

const changed = (
  body: BodyDocument,
  event: Exclude<RecordedBodyEvent, { readonly type: 'BodyFounded' }>,
): BodyDocument => {
  switch (event.type) {
    case 'MemberAdmitted':
      return { ...body, members: [...body.members, event.data.unitId] };
    case 'LeadershipStated': {
      const { convenor, deputies, office } = event.data;
      return { ...body, convenor, deputies, office };
    }
    case 'MemberSucceeded': {
      const { unitId, successorId } = event.data;
      return {
        ...body,
        office: officeAfter(body.office, event.data),
        members: withSuccessor(body.members, event.data),
        successions: [...body.successions, { unitId, successorId }],
        groups: body.groups.map((group) => ({ ...group, unitIds: withSuccessor(group.unitIds, event.data) })),
        duties: body.duties.map((duty) => (duty.unitId === unitId ? { ...duty, unitId: successorId } : duty)),
      };
    }
    case 'GroupDefined': {
      const { groupId, name, unitIds } = event.data;
      return { ...body, groups: [...body.groups.filter((g) => g.groupId !== groupId), { groupId, name, unitIds }] };
    }
    case 'RuleAdopted':
      return { ...body, rules: [...body.rules, { kind: event.data.kind, text: event.data.text }] };
    case 'MemberDutyStated': {
      const { unitId, number, text } = event.data;
      return { ...body, duties: [...body.duties, { unitId, number, text }] };
    }
    case 'SupervisionRulesSet': {
      const { bodyId: _, ...rules } = event.data;
      return { ...body, supervision: [...body.supervision, rules] };
    }
    default:
      return event satisfies never;
  }
};
