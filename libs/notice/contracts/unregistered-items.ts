import type { ItemDraft, NoticeContent } from './notice-content.ts';

/** An item that the confirmation registers nowhere, for nobody answers for it. */
export interface UnregisteredItem extends Pick<ItemDraft, 'index' | 'path' | 'heading' | 'text'> {
  /** It names no unit at all, or nothing but collectives of which the notice names no unit. */
  readonly reason: 'no-units' | 'no-members';
}

/** The items of a notice of which confirming it makes no duties, in the order of the text. */
export const unregisteredItems = ({
  items,
  collectives,
}: Pick<NoticeContent, 'items' | 'collectives'>): readonly UnregisteredItem[] => {
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
