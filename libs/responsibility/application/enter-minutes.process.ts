import { causedBy, done, type EventStore, eventsOf, type Process, type RecordedEvent } from '#event-store';
import { type Day, type ItemId, isRefusal, type UnitId } from '#kernel';
import { type MeetingEvent, meetingEvents } from '#meeting/contracts';
import { wordsAlone } from '../contracts/index.ts';
import type { Assignment, EnterMinutes, ItemCommand, RegisterItem } from '../domain/item-commands.ts';
import type { Act, DefaultDueAt } from './act.ts';
import { effectsOfCorrection } from './correction-effects.ts';
import { hasPartIn, whereGoesOn } from './goes-on.ts';
import { forHeirs } from './heirs.ts';
import { assignmentOf, createdItem, type Resolution, resolutionsOf, unitsOf } from './resolutions.ts';

type DataOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: Type }>['data'];
type Issued = DataOf<'MinutesIssued'>;

/**
 * When minutes are issued, and only then, their resolutions take effect: each creates an item, or gives units a part or
 * another date, and every item that it touches gets its entry, which tells what could not be done. So does what corrects them, when that is issued. Units that have ended
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
    effects: readonly ItemCommand[],
  ): Promise<void> {
    const withoutEffect = new Map<ItemId, WithoutEffect[]>();
    for (const effect of effects) {
      const commands = await this.whereGoesOn(effect);
      for (const meant of commands) {
        const { itemId } = meant;
        const lost = withoutEffect.get(itemId) ?? [];
        const command = meant.type === 'EnterMinutes' ? { ...meant, withoutEffect: lost } : meant;
        const part = [command.type, itemId, cause, 'unitId' in command ? command.unitId : ''].join(' ');
        // An item belongs to the body that it was registered for, whoever's minutes touch it.
        const ofBody = command.type === 'RegisterItem' ? bodyId : null;
        const outcome = await this.act(command, causedBy(event, this.name, part, ofBody));
        // What a resolution cannot do to one item must not hold up what it does to the others, or later minutes.
        done(outcome, ...(command.type === 'RegisterItem' ? [] : CANNOT));
        if (!isRefusal(outcome) || !('unitId' in command)) continue;
        const isDoneElsewhere = commands.length > 1 && ELSEWHERE.includes(outcome.refused);
        if (!isDoneElsewhere) withoutEffect.set(itemId, withOne(lost, command.unitId, outcome.refused));
      }
    }
  }

  /** What is decided about an item that was split or merged meanwhile is decided about those in which the matter goes on. */
  private async whereGoesOn(command: ItemCommand): Promise<readonly ItemCommand[]> {
    if (command.type === 'RegisterItem') return [command];
    const itemIds = await whereGoesOn(this.store, this.act, command.itemId);
    // A unit that has its part in one of these needs none in the others.
    const isThere = command.type === 'AssignDuty' && itemIds.length > 1;
    if (isThere && (await hasPartIn(this.store, itemIds, command.unitId))) return [];
    return itemIds.map((itemId) => ({ ...command, itemId }));
  }
}

type WithoutEffect = EnterMinutes['withoutEffect'][number];

/** Once for each unit and reason: what stands against its part stands against its date. */
const withOne = (lost: readonly WithoutEffect[], unitId: UnitId, code: string): WithoutEffect[] =>
  lost.some((one) => one.unitId === unitId && one.code === code) ? [...lost] : [...lost, { unitId, code }];

/** The item or duty is not there, or no longer open. That is told in the entry. */
const CANNOT = [
  'item.unknown',
  'item.filed',
  'item.closed',
  'item.suspended',
  'item.cancelled',
  'item.split',
  'duty.unknown',
  'duty.not-now',
];

/** Of one item, where the matter goes on in others, too. */
const ELSEWHERE = ['item.cancelled', 'item.split', 'duty.unknown'];

/** What one resolution does to the ledger, in order. */
export const effectsOf = (resolution: Resolution, issued: Issued, undated: Day | null): readonly ItemCommand[] => {
  const { itemIds, createsItem } = resolution;
  const created = createsItem ? [registration(resolution, issued, undated)] : [];
  const changes = createsItem ? [] : itemIds.flatMap((itemId) => changesIn(itemId, resolution, undated));
  const touched = [...created.map(({ itemId }) => itemId), ...itemIds];
  return [...created, ...changes, ...touched.map((itemId) => entry(itemId, resolution, issued))];
};

/** In an item that was there before, each unit gets a part, unless it has one, and the date where there is one. */
const changesIn = (itemId: ItemId, resolution: Resolution, undated: Day | null): readonly ItemCommand[] => {
  const { dueOn } = resolution;
  return unitsOf(resolution).flatMap((unitId): readonly ItemCommand[] => [
    assignmentOf(itemId, unitId, resolution, undated),
    ...(dueOn === null ? [] : [{ type: 'ReviseDue', itemId, unitId, dueOn } as const]),
  ]);
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
  earliestDue: null,
  assignments: unitsOf(resolution).map(
    (unitId): Assignment => ({
      unitId,
      role: unitId === resolution.leadUnitId ? 'lead' : 'responsible',
      groupId: null,
      dueOn: resolution.dueOn ?? undated,
      longTerm: false,
    }),
  ),
  ...wordsAlone,
});

const entry = (itemId: ItemId, { resolutionId, text }: Resolution, issued: Issued): ItemCommand => ({
  type: 'EnterMinutes',
  itemId,
  meetingId: issued.meetingId,
  minutesNumber: issued.minutesNumber,
  resolutionId,
  text,
  withoutEffect: [],
});
