import type { Position } from '#event-store';
import { behindIn, readinessOf } from './readiness.ts';
import type { Told, ToldView } from './upkeep.ts';

const view = (said: Partial<ToldView>): ToldView => ({
  name: 'items',
  version: 1,
  checkpoint: null,
  state: 'running',
  ready: true,
  stop: null,
  rebuild: null,
  ...said,
});
const told = (...views: readonly ToldView[]): Told => ({ log: null, views, processes: [], unowned: [], trouble: null });

const fresh = view({ version: 2, state: 'behind', ready: false });

it.each([
  ['not while a view has never caught up', [fresh], 'building', ['items@2']],
  ['not while another view has, and this one has not', [view({ name: 'units' }), fresh], 'building', ['items@2']],
  ['while a new version is built beside one that serves', [view({}), fresh], 'ready', ['items@2']],
  ['while one that has caught up before does so again', [view({ state: 'behind' })], 'ready', ['items@1']],
  ['when all follow', [view({})], 'ready', []],
  ['not while a view has stopped', [view({}), { ...fresh, state: 'stopped' as const }], 'impaired', []],
])('is ready %s', (_, views, readiness, behind) => {
  expect([readinessOf(told(...views)), behindIn({ views })]).toEqual([readiness, behind]);
});

it.each<[string, Partial<Told>]>([
  [
    'a process fails',
    { processes: [{ name: 'p', position: null, failing: { position: 1 as Position, code: null, error: '' } }] },
  ],
  ['nobody follows a view', { unowned: ['items'] }],
  ['the log does not answer', { log: { code: 'store.unreachable', error: '' } }],
  ['it is not known how the others do', { trouble: { position: null, code: null, error: '' } }],
])('is impaired while %s', (_, said) => {
  expect(readinessOf({ ...told(view({})), ...said })).toBe('impaired');
});
