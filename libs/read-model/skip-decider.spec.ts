import type { Position } from '#event-store';
import { flawsOfSamples, given, readSamples } from '#kernel/testing';
import { type SkipEvent, viewDecider } from './skip-decider.ts';
import { type ViewEvent, viewEvents } from './skip-events.ts';

const command: SkipEvent = {
  view: 'items',
  version: 1,
  position: 7 as Position,
  reason: '登记前误录的签收',
  stoppedAt: [7 as Position],
};
const skipped: ViewEvent = {
  type: 'EventSkipped',
  v: 1,
  data: { view: 'items', version: 1, position: 7 as Position, reason: '登记前误录的签收' },
};

it('records which event a view leaves out, and why', () => {
  given(viewDecider).when(command).then(skipped);
});

it('writes nothing when the event is left out already, also once the view has gone on', () => {
  given(viewDecider, skipped)
    .when({ ...command, stoppedAt: [] })
    .thenNothing();
});

it('leaves out nothing but the event at which the view has stopped', () => {
  given(viewDecider)
    .when({ ...command, stoppedAt: [] })
    .thenRefused('skip.not-stopped-there');
  given(viewDecider)
    .when({ ...command, position: 6 as Position })
    .thenRefused('skip.not-stopped-there');
});

it('decides for one version of a view only', () => {
  given(viewDecider, skipped)
    .when({ ...command, version: 2 })
    .then({ ...skipped, data: { ...skipped.data, version: 2 } });
});

it('refuses a skip without a reason', () => {
  given(viewDecider)
    .when({ ...command, reason: ' ' })
    .thenRefused('skip.reason-missing');
});

it('still reads the frozen sample of every event', () => {
  expect(flawsOfSamples(viewEvents, readSamples(new URL('./samples/', import.meta.url)))).toEqual([]);
  expect(flawsOfSamples(viewEvents, { 'EventSkipped.v1.json': { view: 'items' } })).toEqual([
    'EventSkipped.v1.json does not fit its schema',
  ]);
});
