import { accept, sameData } from '#kernel';
import type { StateTerms } from './item-commands.ts';
import { type ItemDecision, type ItemState, onOpenItem } from './item-state.ts';
import { flawOf } from './words.ts';

/** What the source says and no duty carries is kept with the item. To say what is said already changes nothing. */
export const stateTerms = (c: StateTerms, s: ItemState): ItemDecision =>
  onOpenItem(s, c.itemId, ({ terms: stated }) => {
    const { itemId, time, collectives } = c;
    const terms = { time: time && { ...time }, collectives: collectives.map((each) => ({ ...each })) };
    if (sameData(stated, terms)) return accept();
    for (const words of [...(time ? [time.words] : []), ...collectives.map(({ name }) => name)]) {
      const flaw = flawOf(words);
      if (flaw) return flaw;
    }
    return accept({ type: 'TermsStated', v: 1, data: { itemId, ...terms } });
  });
