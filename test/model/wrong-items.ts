import type { World } from './world.ts';

/** A topic and a resolution speak of items that there are, and of those of their own body alone. */
export const wrongItems = ({ elsewhere }: World, of: 'topic' | 'resolution', itemIds: readonly string[]) => ({
  [`${of}.unknown-item`]: itemIds.includes('nobody'),
  [`${of}.item-of-other-body`]: itemIds.includes(elsewhere),
});
