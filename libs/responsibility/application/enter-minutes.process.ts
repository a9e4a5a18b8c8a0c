import { causedBy, done, type EventStore, eventsOf, type Process, type RecordedEvent } from '#event-store';
import type { Day, ItemId } from '#kernel';
import { type MeetingEvent, meetingEvents } from '#meeting/contracts';
import type { Assignment, ItemCommand, RegisterItem } from '../domain/item-commands.ts';
import type { Act, DefaultDueAt } from './act.ts';
import { effectsOfCorrection } from './correction-effects.ts';
import { whereGoesOn } from './goes-on.ts';
import { forHeirs } from './heirs.ts';
import { createdItem, type Resolution, resolutionsOf, unitsOf } from './resolutions.ts';

type DataOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: Type }>['data'];
type Issued = DataOf<'MinutesIssued'>;

/**
 * When minutes are issued, and only then, their resolutions take effect: each creates an item or sets another date,
 * and every item that it touches gets its entry. So does what corrects them, when that is issued. Units that have ended
 * and items that were split or merged meanwhile do not lose a decision: it goes to those that go on with them.
 */
export class EnterMinutesProcess implements Process {
  readonly name = 'enter-minutes';
  readonly types = ['MinutesIssued', 'CorrectionIssued'];

  constructor(
    private readonly store: EventStore,
    private readonly act: Act,
    private readonly defaultDue: DefaultDueAt,
  ) {}

  async react(event: RecordedEvent): Promise<void> {
    const meeting = await forHeirs(this.store, await eventsOf(this.store, event.stream, meetingEvents));
    const { bodyId } = event.data as Pick<Issued, 'bodyId'>;
    const undated = await this.defaultDue(event.recordedAt, bodyId, 'resolution');
    if (event.type === 'CorrectionIssued') {
      const issued = event.data as DataOf<'CorrectionIssued'>;
      await this.effect(event, issued, issued.correctionId, effectsOfCorrection(meeting, issued, undated));
      return;
    }
    const issued = event.data as Issued;
    for (const resolution of resolutionsOf(meeting)) {
      await this.effect(event, issued, resolution.resolutionId, effectsOf(resolution, issued, undated));
    }
  }

  private async effect(
    event: RecordedEvent,
    { bodyId }: Pick<Issued, 'bodyId'>,
    cause: string,
    commands: readonly ItemCommand[],
  ): Promise<void> {
    for (const effect of commands) {
      for (const command of await this.whereGoesOn(effect)) {
        const part = [command.type, command.itemId, cause, 'unitId' in command ? command.unitId : ''].join(' ');
        // An item belongs to the body that it was registered for, whoever's minutes touch it.
        const ofBody = command.type === 'RegisterItem' ? bodyId : null;
        const outcome = await this.act(command, causedBy(event, this.name, part, ofBody));
        // What a resolution cannot do to one item must not hold up what it does to the others, or later minutes.
        done(outcome, ...(command.type === 'RegisterItem' ? [] : NOTHING_TO_DO));
      }
    }
  }

  /** What is decided about an item that was split or merged meanwhile is decided about those in which the matter goes on. */
  private async whereGoesOn(command: ItemCommand): Promise<readonly ItemCommand[]> {
    if (command.type === 'RegisterItem') return [command];
    const itemIds = await whereGoesOn(this.store, this.act, command.itemId);
    return itemIds.map((itemId) => ({ ...command, itemId }));
  }
}

/** The item or duty is not there, or no longer open: then there is no date to set, and nothing to enter. */
const NOTHING_TO_DO = [
  'item.unknown',
  'item.filed',
  'item.closed',
  'item.suspended',
  'item.cancelled',
  'item.split',
  'duty.unknown',
  'duty.not-now',
];

/** What one resolution does to the ledger, in order. */
export const effectsOf = (resolution: Resolution, issued: Issued, undated: Day | null): readonly ItemCommand[] => {
  const { itemIds, createsItem, dueOn } = resolution;
  const revisions =
    createsItem || dueOn === null
      ? []
      : itemIds.flatMap((itemId) =>
          unitsOf(resolution).map((unitId) => ({ type: 'ReviseDue', itemId, unitId, dueOn }) as const),
        );
  const created = createsItem ? [registration(resolution, issued, undated)] : [];
  const touched = [...created.map(({ itemId }) => itemId), ...itemIds];
  return [...created, ...revisions, ...touched.map((itemId) => entry(itemId, resolution, issued))];
};

const registration = (resolution: Resolution, issued: Issued, undated: Day | null): RegisterItem => ({
  type: 'RegisterItem',
  itemId: createdItem(issued.meetingId, resolution),
  bodyId: issued.bodyId,
  number: `${issued.minutesNumber}（${resolution.number}）`,
  heading: resolution.heading,
  text: resolution.text,
  origin: 'resolution',
  originId: issued.meetingId,
  assignments: unitsOf(resolution).map(
    (unitId): Assignment => ({
      unitId,
      role: unitId === resolution.leadUnitId ? 'lead' : 'responsible',
      groupId: null,
      dueOn: resolution.dueOn ?? undated,
      longTerm: false,
    }),
  ),
});

const entry = (itemId: ItemId, { resolutionId, text }: Resolution, issued: Issued): ItemCommand => ({
  type: 'EnterMinutes',
  itemId,
  meetingId: issued.meetingId,
  minutesNumber: issued.minutesNumber,
  resolutionId,
  text,
});
