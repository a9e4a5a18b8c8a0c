import { causedBy, done, type EventStore, eventsOf, type Process, type RecordedEvent } from '#event-store';
import type { Day, ItemId } from '#kernel';
import {
  contentOf,
  type IndicatorDraft,
  type ItemDraft,
  type NoticeContent,
  type NoticeEvent,
  noticeEvents,
} from '#notice/contracts';
import type { Indicator, Terms } from '../contracts/index.ts';
import { flawOfIndicators } from '../domain/indicator-rules.ts';
import type { Assignment, RegisterItem } from '../domain/item-commands.ts';
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
    for (const command of registrations(confirmed, { items, indicators }, undated)) {
      done(await this.act(command, causedBy(event, this.name, command.itemId, confirmed.bodyId)));
    }
  }
}

/**
 * The registrations that a confirmed notice calls for, in the order of its text, each with all that the notice says of the
 * item. Items without units are not registered; those for which no time is written are due when the rules of the body say.
 */
export const registrations = (
  confirmed: Confirmed,
  { items, indicators }: Pick<NoticeContent, 'items' | 'indicators'>,
  undated: Day | null,
): readonly RegisterItem[] =>
  items.flatMap((item): readonly RegisterItem[] => {
    const assignments = assignmentsOf(item, confirmed, undated);
    if (assignments.length === 0) return [];
    return [
      {
        type: 'RegisterItem',
        itemId: itemIdOf(item),
        bodyId: confirmed.bodyId,
        number: item.path.join(' '),
        heading: item.heading,
        text: item.text,
        origin: 'notice',
        originId: item.noticeId,
        assignments,
        importance: 'ordinary',
        indicators: indicatorsOf(item, confirmed, indicators),
        terms: termsOf(item, confirmed),
        earliestDue: null,
      },
    ];
  });

/** What an item says and no duty carries: a time that is no day, and collectives of nobody. */
const termsOf = ({ units, dueKind, dueText }: ItemDraft, { groups }: Confirmed): Terms | null => {
  const unpeopled = new Set(groups.flatMap((group) => (group.unitIds.length > 0 ? [] : [group.canonical])));
  const time = dueKind === null || dueKind === 'date' || !dueText?.trim() ? null : dueText;
  const collectives = units
    .filter(({ canonical, collective }) => collective && unpeopled.has(canonical))
    .map(({ canonical, role }) => ({ name: canonical, role }));
  return time === null && collectives.length === 0 ? null : { time, collectives };
};

const itemIdOf = ({ noticeId, index }: Pick<ItemDraft, 'noticeId' | 'index'>): ItemId =>
  `${noticeId}.${String(index).padStart(3, '0')}` as ItemId;

/**
 * The figures that the notice states in the text of an item; a quota is that of the unit which its name means there. One
 * that cannot be counted beside those before it stays in the notice: the office states what is meant.
 */
const indicatorsOf = (
  item: ItemDraft,
  { units }: Confirmed,
  drafted: readonly IndicatorDraft[],
): readonly Indicator[] => {
  const unitIds = new Map(units.map(({ canonical, unitId }) => [canonical, unitId]));
  const stated = drafted
    .filter((indicator) => itemIdOf(indicator) === itemIdOf(item))
    .map(({ noticeId: _, index: __, quotas, ...indicator }) => ({
      ...indicator,
      quotas: quotas.map(({ name, canonical, target }) => ({
        unit: name,
        unitId: unitIds.get(canonical) ?? null,
        target,
      })),
    }));
  const countable: Indicator[] = [];
  for (const one of stated) if (flawOfIndicators([...countable, one]) === null) countable.push(one);
  return countable;
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
