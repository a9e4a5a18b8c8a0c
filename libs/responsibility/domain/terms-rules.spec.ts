import { given } from '#kernel/testing';
import type { ItemEvent, Terms } from '../contracts/index.ts';
import { itemId, registered } from '../testing/item.ts';
import { itemDecider } from './item-decider.ts';

const terms: Terms = {
  time: { words: '每年11月底前', every: 'year', by: '11-30' },
  collectives: [{ name: '各县区人民政府', role: 'local' }],
};
const time = { words: ' ', every: null, by: null };
const stateTerms = { type: 'StateTerms', itemId, ...terms } as const;
const stated: ItemEvent = {
  type: 'TermsStated',
  v: 1,
  data: { itemId, time: terms.time, collectives: [...terms.collectives] },
};

it('keeps what the source says once, and anew when it is said otherwise', () => {
  given(itemDecider, registered).when(stateTerms).then(stated);
  given(itemDecider, registered, stated).when(stateTerms).thenNothing();
  given(itemDecider, registered, stated)
    .when({ ...stateTerms, time: null })
    .then({ type: 'TermsStated', v: 1, data: { itemId, time: null, collectives: [...terms.collectives] } });
});

it('is refused for an item that there is not, and for words that say nothing', () => {
  given(itemDecider).when(stateTerms).thenRefused('item.unknown');
  given(itemDecider, registered)
    .when({ ...stateTerms, time })
    .thenRefused('duty.text-missing');
  given(itemDecider, registered)
    .when({ ...stateTerms, collectives: [{ name: '', role: 'local' }] })
    .thenRefused('duty.text-missing');
});
