import type { ItemDraft } from './notice-content.ts';

/** An item that the confirmation registers nowhere, for nobody answers for it. */
export interface UnregisteredItem extends Pick<ItemDraft, 'index' | 'heading' | 'text'> {
  readonly path: readonly string[];
  /** It names no unit at all, or nothing but collectives of which the notice names no unit. */
  readonly reason: 'no-units' | 'no-members';
}

/** As much of a draft as tells it, whether it was recorded or only read. */
interface Draft {
  readonly items: readonly (Omit<UnregisteredItem, 'reason'> & {
    readonly units: readonly Pick<ItemDraft['units'][number], 'canonical' | 'collective'>[];
  })[];
  readonly collectives: readonly { readonly canonical: string; readonly members: readonly unknown[] }[];
}

/** The items of a notice of which confirming it makes no duties, in the order of the text. */
export const unregisteredItems = ({ items, collectives }: Draft): readonly UnregisteredItem[] => {
  const peopled = new Set(collectives.filter(({ members }) => members.length > 0).map(({ canonical }) => canonical));
  return items
    .filter(({ units }) => !units.some(({ canonical, collective }) => !collective || peopled.has(canonical)))
    .map(({ index, path, heading, text, units }) => ({
      index,
      path,
      heading,
      text,
      reason: units.length === 0 ? 'no-units' : 'no-members',
    }));
};
