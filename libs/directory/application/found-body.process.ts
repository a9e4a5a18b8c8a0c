import {
  type CommandMeta,
  causedBy,
  type EventStore,
  type Outcome,
  type Process,
  type RecordedEvent,
} from '#event-store';
import { isRefusal } from '#kernel';
import { contentOf, type NoticeContent, type NoticeEvent } from '#notice/contracts';
import type { BodyCommand } from '../domain/body-commands.ts';
import { kindByName } from '../domain/kind-by-name.ts';
import type { RegisterUnit } from '../domain/unit-commands.ts';

type Confirmed = Extract<NoticeEvent, { readonly type: 'NoticeConfirmed' }>['data'];

/** How the process acts: as the handlers of units and of bodies do. */
export interface DirectoryActs {
  readonly onUnit: (command: RegisterUnit, meta: CommandMeta) => Promise<Outcome>;
  readonly onBody: (command: BodyCommand, meta: CommandMeta) => Promise<Outcome>;
}

/** When a notice is confirmed: its units are registered, its body founded, with members, groups, rules and duties. */
export class FoundBodyProcess implements Process {
  readonly name = 'found-body';
  readonly types = ['NoticeConfirmed'];

  constructor(
    private readonly store: EventStore,
    private readonly acts: DirectoryActs,
    private readonly timeZone: string,
  ) {}

  async react(event: RecordedEvent): Promise<void> {
    const confirmed = event.data as Confirmed;
    const content = contentOf(await this.noticeEvents(event));
    for (const command of registrations(confirmed)) {
      const meta = causedBy(event, this.name, `unit ${command.unitId}`, null);
      // A unit that is there already keeps its name: the notice was read with it in mind.
      accepted(await this.acts.onUnit(command, meta), 'unit.already-registered');
    }
    for (const [index, command] of foundation(confirmed, content, this.timeZone).entries()) {
      const meta = causedBy(event, this.name, `body ${index}`, confirmed.bodyId);
      accepted(await this.acts.onBody(command, meta), 'body.already-founded');
    }
  }

  private async noticeEvents({ stream }: RecordedEvent): Promise<readonly NoticeEvent[]> {
    const events: NoticeEvent[] = [];
    for await (const page of this.store.readStream(stream)) {
      for (const { type, schemaVersion, data } of page) events.push({ type, v: schemaVersion, data } as NoticeEvent);
    }
    return events;
  }
}

const accepted = (outcome: Outcome, harmless: string): void => {
  if (isRefusal(outcome) && outcome.refused !== harmless) {
    throw new Error(`Refused: ${outcome.refused} ${JSON.stringify(outcome.details)}`);
  }
};

const registrations = ({ units }: Confirmed): readonly RegisterUnit[] =>
  units.map(({ canonical, unitId }) => ({
    type: 'RegisterUnit',
    unitId,
    name: canonical,
    kind: kindByName(canonical),
  }));

/** What founds the body, in order. A notice without a body adds its groups to the one that is there. */
const foundation = (
  { noticeId, bodyId, units, groups }: Confirmed,
  { body }: NoticeContent,
  timeZone: string,
): readonly BodyCommand[] => {
  const unitIds = new Map(units.map(({ canonical, unitId }) => [canonical, unitId]));
  const ofUnit = (canonical: string) => {
    const unitId = unitIds.get(canonical);
    return unitId === undefined ? [] : [unitId];
  };
  const { name = '', functions = '', members = [], rules = [], duties = [] } = body ?? {};
  return [
    ...(body ? [{ type: 'FoundBody', bodyId, name, functions, timeZone, noticeId } as const] : []),
    ...members.flatMap(({ canonical }) =>
      ofUnit(canonical).map((unitId) => ({ type: 'AdmitMember', bodyId, unitId }) as const),
    ),
    ...groups.map(
      (group) =>
        ({
          type: 'DefineGroup',
          bodyId,
          groupId: group.groupId,
          name: group.canonical,
          unitIds: group.unitIds,
        }) as const,
    ),
    ...rules.map(({ kind, text }) => ({ type: 'AdoptRule', bodyId, kind, text }) as const),
    ...duties.flatMap(({ unit, number, text }) =>
      ofUnit(unit).map((unitId) => ({ type: 'StateMemberDuty', bodyId, unitId, number, text }) as const),
    ),
  ];
};
