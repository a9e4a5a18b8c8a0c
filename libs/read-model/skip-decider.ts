import type { Position } from '#event-store';
import { accept, type Decider, type RefusalCatalogue, refuse } from '#kernel';
import type { ViewEvent } from './skip-events.ts';

/** An operator has a version of a view leave out an event. `stoppedAt`: where that version cannot go on. */
export interface SkipEvent {
  readonly view: string;
  readonly version: number;
  readonly position: Position;
  readonly reason: string;
  readonly stoppedAt: readonly Position[];
}

/** Why an event is not left out. */
export const skipRefusals = {
  'skip.reason-missing': {
    kind: 'invalid',
    zh: '请说明跳过的理由。',
    en: 'Say why the event is left out.',
  },
  'skip.not-stopped-there': {
    kind: 'conflict',
    zh: '视图 {view}（版本 {version}）并未停在位置 {position}，不能跳过。',
    en: 'The view {view} (version {version}) has not stopped at position {position}: only the event that it cannot apply can be left out.',
  },
} as const satisfies RefusalCatalogue;

/** What a view leaves out, as `version/position`. */
type Skipped = ReadonlySet<string>;

/** Only the event at which a view has stopped can be left out, once, and for a reason. */
export const viewDecider: Decider<Skipped, SkipEvent, ViewEvent, keyof typeof skipRefusals> = {
  initial: new Set(),
  decide: ({ view, version, position, reason, stoppedAt }, skipped) => {
    if (skipped.has(`${version}/${position}`)) return accept();
    if (!stoppedAt.includes(position)) return refuse('skip.not-stopped-there', { view, version, position });
    if (reason.trim() === '') return refuse('skip.reason-missing');
    return accept({ type: 'EventSkipped', v: 1, data: { view, version, position, reason } });
  },
  evolve: (skipped, { data: { version, position } }) => new Set([...skipped, `${version}/${position}`]),
};
