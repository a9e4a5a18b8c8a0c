import { type Target } from './on-duty.ts';
import { type Draft, type Duty, type Merit, type Person, type Reported, today, type World } from './world.ts';

/** What a unit submits, and what is wrong with it. */

export const working = ['acknowledged', 'in-progress'] as const;
export const running = ['assigned', ...working] as const;

/** Whether it waits for the leader: where the unit wants that, unless it is the leader's own. */
export const waitsForLeader = (world: World, { duty }: Target, who: Person): boolean =>
  who.role !== 'leader' && (world.units.find(({ unitId }) => unitId === duty.unitId)?.leaderSigns ?? false);

/** A duty has room for one draft. */
export const draftWaits = (world: World, target: Target, who: Person) => ({
  'draft.waiting': target.duty.draft !== null && waitsForLeader(world, target, who),
});

export const wrongReport = ({ percent, noChange, indicators }: Reported, { item, duty }: Target) => ({
  'report.indicator-odd': indicators.some(({ name }) => name === ' '),
  'report.indicator-unknown': indicators.some(
    ({ name }) => name !== ' ' && item.indicators.length > 0 && !item.indicators.some((one) => one.name === name),
  ),
  'duty.progress-goes-back': percent < duty.percent,
  'report.changes': noChange && percent !== duty.percent,
});

/** Whoever has planned measures has finished them before all is done. */
export const wrongCompletion = ({ measures }: Duty) => ({
  'completion.measures-open': measures.some(({ finished }) => !finished),
});

export const wrongExtension = (world: World, proposedOn: string, { dueOn, extension }: Duty) => ({
  'extension.without-date': dueOn === null,
  'extension.too-late': dueOn !== null && today(world) > dueOn,
  'extension.not-later': dueOn !== null && proposedOn <= dueOn,
  'extension.waiting': extension !== null,
});

export const merit = (world: World, duty: Duty, reason: Merit): void => {
  const { unitId } = duty;
  const found = { unitId, reason, on: today(world) };
  world.merits.push(found);
  if (reason === 'onTime' || reason === 'late') duty.merit = found;
};

/** Something is submitted, and counts. */
export const submitted = (world: World, { item, duty }: Target, id: string, draft: Draft): void => {
  const at = world.now;
  if (draft.kind === 'report') {
    const { text, percent, problem, nextStep, indicators, noChange } = draft;
    duty.lastReport = { reportId: id, text, percent, problem, nextStep, indicators, noChange, at };
    Object.assign(duty, { status: 'in-progress', percent, percentBefore: duty.percent, rewrite: null });
    duty.happened.push({ what: 'reported', after: world.events });
    world.reports.push({ itemId: item.itemId, unitId: duty.unitId, on: today(world) });
  }
  if (draft.kind === 'extension') {
    duty.extension = { requestId: id, reason: draft.text, proposedOn: draft.proposedOn, at };
  }
  if (draft.kind === 'completion') {
    Object.assign(duty, {
      status: 'completion-requested',
      endorsed: null,
      completion: { requestId: id, text: draft.text, at },
    });
  }
};

/** A submission is drafted where the leader is to sign it, and counts at once where not. */
export const submit = (world: World, target: Target, who: Person, id: string, draft: Draft): number => {
  target.duty.ids.push(id);
  if (waitsForLeader(world, target, who)) target.duty.draft = draft;
  else submitted(world, target, id, draft);
  return 1;
};
