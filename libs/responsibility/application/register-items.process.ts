import { causedBy, done, type EventStore, eventsOf, type Process, type RecordedEvent } from '#event-store';
import type { BodyId, Day, ItemId } from '#kernel';
import { contentOf, type IndicatorDraft, type ItemDraft, type NoticeEvent, noticeEvents } from '#notice/contracts';
import { rhythmIn } from '../contracts/index.ts';
import type { Assignment, RegisterItem, StateIndicators, StateTerms } from '../domain/item-commands.ts';
import type { Act, DefaultDueAt } from './act.ts';

type Confirmed = Extract<NoticeEvent, { readonly type: 'NoticeConfirmed' }>['data'];

/** When a notice is confirmed, every item in it that names units is registered, its collectives expanded to their members. */
export class RegisterItems implements Process {
  readonly name = 'register-items';
  readonly types = ['NoticeConfirmed'];

  constructor(
    private readonly store: EventStore,
    private readonly act: Act,
    private readonly defaultDue: DefaultDueAt,
  ) {}

  async react(event: RecordedEvent): Promise<void> {
    const confirmed = event.data as Confirmed;
    const { items, indicators } = contentOf(await eventsOf(this.store, event.stream, noticeEvents));
    const undated = await this.defaultDue(event.recordedAt, confirmed.bodyId, 'notice');
    for (const command of registrations(confirmed, items, undated)) {
      const { itemId } = command;
      done(await this.act(command, causedBy(event, this.name, itemId, confirmed.bodyId)));
      const stated = indicatorsFor(itemId, confirmed, indicators);
      if (!stated) continue;
      done(await this.act(stated, causedBy(event, this.name, `indicators ${itemId}`, confirmed.bodyId)));
    }
    for (const terms of termsOf(confirmed, items)) {
      done(await this.act(terms, causedBy(event, this.name, `terms ${terms.itemId}`, confirmed.bodyId)));
    }
  }
}

/**
 * The registrations that a confirmed notice calls for, in the order of its text. Items without units are not registered;
 * those for which no time is written are due when the rules of the body say.
 */
export const registrations = (
  confirmed: Confirmed,
  items: readonly ItemDraft[],
  undated: Day | null,
): readonly RegisterItem[] =>
  items.flatMap((item) => {
    const assignments = assignmentsOf(item, confirmed, undated);
    return assignments.length === 0 ? [] : [registration(item, confirmed.bodyId, assignments)];
  });

/** What the items that are registered say and no duty carries: times that are no days, and collectives of nobody. */
export const termsOf = (confirmed: Confirmed, items: readonly ItemDraft[]): readonly StateTerms[] => {
  const unpeopled = new Set(confirmed.groups.flatMap((group) => (group.unitIds.length > 0 ? [] : [group.canonical])));
  return items
    .filter((item) => assignmentsOf(item, confirmed, null).length > 0)
    .map((item) => ({
      type: 'StateTerms' as const,
      itemId: itemIdOf(item),
      time: timeOf(item),
      collectives: item.units
        .filter(({ canonical, collective }) => collective && unpeopled.has(canonical))
        .map(({ canonical, role }) => ({ name: canonical, role })),
    }))
    .filter(({ time, collectives }) => time !== null || collectives.length > 0);
};

const timeOf = ({ dueKind, dueText }: ItemDraft): StateTerms['time'] =>
  dueKind === null || dueKind === 'date' || !dueText?.trim() ? null : { words: dueText, ...rhythmIn(dueText) };

const registration = (item: ItemDraft, bodyId: BodyId, assignments: readonly Assignment[]): RegisterItem => ({
  type: 'RegisterItem',
  itemId: itemIdOf(item),
  bodyId,
  number: item.path.join(' '),
  heading: item.heading,
  text: item.text,
  origin: 'notice',
  originId: item.noticeId,
  assignments,
  indicators: [],
  earliestDue: null,
});

const itemIdOf = ({ noticeId, index }: Pick<ItemDraft, 'noticeId' | 'index'>): ItemId =>
  `${noticeId}.${String(index).padStart(3, '0')}` as ItemId;

/** The figures that the notice states in the text of an item; a quota is that of the unit which its name means there. */
export const indicatorsFor = (
  itemId: ItemId,
  { units }: Pick<Confirmed, 'units'>,
  drafted: readonly IndicatorDraft[],
): StateIndicators | null => {
  const unitIds = new Map(units.map(({ canonical, unitId }) => [canonical, unitId]));
  const indicators = drafted
    .filter((indicator) => itemIdOf(indicator) === itemId)
    .map(({ noticeId: _, index: __, quotas, ...indicator }) => ({
      ...indicator,
      quotas: quotas.map(({ name, canonical, target }) => ({
        unit: name,
        unitId: unitIds.get(canonical) ?? null,
        target,
      })),
    }));
  return indicators.length === 0 ? null : { type: 'StateIndicators', itemId, indicators };
};

/** A unit that is named by itself and through a collective has one duty: the one by itself. */
const assignmentsOf = (item: ItemDraft, { units, groups }: Confirmed, undated: Day | null): readonly Assignment[] => {
  const unitIds = new Map(units.map(({ canonical, unitId }) => [canonical, unitId]));
  const groupsByName = new Map(groups.map((group) => [group.canonical, group]));
  const longTerm = item.dueKind === 'long-term' || item.dueKind === 'periodic';
  const when = { dueOn: item.dueOn ?? (item.dueKind === null ? undated : null), longTerm };
  const assignments = new Map<string, Assignment>();
  const assign = (assignment: Assignment) => {
    if (!assignments.has(assignment.unitId)) assignments.set(assignment.unitId, assignment);
  };
  for (const { canonical, role, collective } of item.units.toSorted(singlesFirst)) {
    const group = groupsByName.get(canonical);
    const unitId = unitIds.get(canonical);
    if (collective && group) {
      for (const member of group.unitIds) assign({ unitId: member, role, groupId: group.groupId, ...when });
    } else if (unitId) {
      assign({ unitId, role, groupId: null, ...when });
    }
  }
  return [...assignments.values()];
};

const singlesFirst = (a: ItemDraft['units'][number], b: ItemDraft['units'][number]): number =>
  Number(a.collective) - Number(b.collective);
