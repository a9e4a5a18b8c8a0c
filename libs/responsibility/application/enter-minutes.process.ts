import { causedBy, done, type EventStore, eventsOf, type Process, type RecordedEvent } from '#event-store';
import type { Day, ItemId, UnitId } from '#kernel';
import { type MeetingEvent, meetingEvents } from '#meeting/contracts';
import type { Assignment, ItemCommand, RegisterItem } from '../domain/item-commands.ts';
import type { Act, DefaultDueAt } from './act.ts';

type DataOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: Type }>['data'];
type Resolution = DataOf<'ResolutionAdopted'>;
type Issued = DataOf<'MinutesIssued'>;

/**
 * When minutes are issued, and only then, their resolutions take effect: each creates an item or sets another date,
 * and every item that it touches gets its entry.
 */
export class EnterMinutesProcess implements Process {
  readonly name = 'enter-minutes';
  readonly types = ['MinutesIssued'];

  constructor(
    private readonly store: EventStore,
    private readonly act: Act,
    private readonly defaultDue: DefaultDueAt,
  ) {}

  async react(event: RecordedEvent): Promise<void> {
    const issued = event.data as Issued;
    const undated = await this.defaultDue(event.recordedAt, issued.bodyId, 'resolution');
    const meeting = await eventsOf(this.store, event.stream, meetingEvents);
    for (const resolution of resolutionsOf(meeting)) {
      for (const command of effectsOf(resolution, issued, undated)) {
        const part = [
          command.type,
          command.itemId,
          resolution.resolutionId,
          'unitId' in command ? command.unitId : '',
        ].join(' ');
        const outcome = await this.act(command, causedBy(event, this.name, part, issued.bodyId));
        // What a resolution cannot do to one item must not hold up what it does to the others, or later minutes.
        done(outcome, ...(command.type === 'RegisterItem' ? [] : NOTHING_TO_DO));
      }
    }
  }
}

/** The resolutions as they stood at issue: the last wording of each, in the order of adoption. */
export const resolutionsOf = (meeting: readonly MeetingEvent[]): readonly Resolution[] => {
  const resolutions = new Map<string, Resolution>();
  for (const { type, data } of meeting) {
    if (type === 'ResolutionAdopted' || type === 'ResolutionAmended') resolutions.set(data.resolutionId, data);
  }
  return [...resolutions.values()];
};

/** The item or duty is not there, or no longer open: then there is no date to set, and nothing to enter. */
const NOTHING_TO_DO = [
  'item.unknown',
  'item.filed',
  'item.closed',
  'item.suspended',
  'item.cancelled',
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
  itemId: `${issued.meetingId}.r${String(resolution.number).padStart(2, '0')}` as ItemId,
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

const unitsOf = ({ leadUnitId, unitIds }: Resolution): readonly UnitId[] => [
  ...new Set(leadUnitId === null ? unitIds : [leadUnitId, ...unitIds]),
];

const entry = (itemId: ItemId, { resolutionId, text }: Resolution, issued: Issued): ItemCommand => ({
  type: 'EnterMinutes',
  itemId,
  meetingId: issued.meetingId,
  minutesNumber: issued.minutesNumber,
  resolutionId,
  text,
});
