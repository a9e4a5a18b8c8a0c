import type { BodyDraft, CollectiveDraft, IndicatorDraft, ItemDraft } from './notice-content.ts';
import { statesFigure } from './stated-figures.ts';

/** A part of what the notice says that its confirmation registers nowhere, though the rest of it is. */
export type LeftOut =
  /** A collective among the parties of an item, or the members of the body, of which nobody named a unit. */
  | { readonly part: 'party'; readonly index: number; readonly name: string; readonly reason: 'no-units-named' }
  | { readonly part: 'member'; readonly name: string; readonly reason: 'no-units-named' }
  /** What a unit answers for that is neither a member of the body nor its office, or a collective of nobody. */
  | {
      readonly part: 'duty';
      readonly name: string;
      readonly number: string;
      readonly text: string;
      readonly reason: 'not-a-member' | 'no-units-named';
    }
  /** A figure among the general aims, which the words of no item state. */
  | ({ readonly part: 'indicator'; readonly reason: 'in-no-item' } & Pick<IndicatorDraft, 'name' | 'target' | 'unit'>);

interface Draft {
  readonly items: readonly (Pick<ItemDraft, 'index'> & {
    readonly units: readonly Pick<ItemDraft['units'][number], 'canonical' | 'collective'>[];
  })[];
  readonly body: Pick<BodyDraft, 'members' | 'duties' | 'office'> | null;
  readonly collectives: readonly Pick<CollectiveDraft, 'canonical' | 'members'>[];
}

/** Items that nobody answers for are left out whole, and told by `unregisteredItems`. */
export const leftOut = ({ items, body, collectives }: Draft): readonly LeftOut[] => {
  const unitsOf = new Map(collectives.map(({ canonical, members }) => [canonical, members]));
  const isEmpty = ({ canonical, collective }: { readonly canonical: string; readonly collective: boolean }): boolean =>
    collective && (unitsOf.get(canonical) ?? []).length === 0;
  const parties = items
    .filter(({ units }) => !units.every(isEmpty))
    .flatMap(({ index, units }) =>
      units
        .filter(isEmpty)
        .map(({ canonical: name }) => ({ part: 'party', index, name, reason: 'no-units-named' }) as const),
    );
  const members = (body?.members ?? [])
    .filter(isEmpty)
    .map(({ canonical: name }) => ({ part: 'member', name, reason: 'no-units-named' }) as const);
  const inBody = new Set(body ? namesOfBody(body, unitsOf) : []);
  const duties = (body?.duties ?? [])
    .filter(({ unit }) => !inBody.has(unit) || members.some(({ name }) => name === unit))
    .map(({ unit: name, number, text }) => {
      const reason = inBody.has(name) ? 'no-units-named' : 'not-a-member';
      return { part: 'duty', name, number, text, reason } as const;
    });
  return [...parties, ...members, ...duties];
};

/** What was read as a figure anywhere in the notice, and stands in no item as the office has them by now. */
export const figuresLeftOut = (
  items: readonly Parameters<typeof statesFigure>[0][],
  figures: readonly Parameters<typeof statesFigure>[1][],
): readonly LeftOut[] =>
  figures
    .filter((figure) => !items.some((item) => statesFigure(item, figure)))
    .map(({ name, target, unit }) => ({ part: 'indicator', name, target, unit, reason: 'in-no-item' }));

/** Members, the units of those that are collectives, and the office. */
const namesOfBody = (
  { members, office }: Pick<BodyDraft, 'members' | 'office'>,
  unitsOf: ReadonlyMap<string, CollectiveDraft['members']>,
): readonly string[] => [
  ...members.flatMap(({ canonical }) => [canonical, ...(unitsOf.get(canonical) ?? []).map((unit) => unit.canonical)]),
  ...(office?.canonical ? [office.canonical] : []),
];
