import { type Day, dayOf, type Instant } from '#kernel';
import type { Progress } from '../contracts/index.ts';
import type { Interval, LookedAt } from '../views/between-meetings.ts';

/** What a summary must come to, counted anew from the events: by nothing that the views are made with. */

export interface Counted {
  readonly type: string;
  readonly position: number;
  readonly recordedAt: Instant;
  readonly data: object;
}

type Told = Readonly<Record<string, unknown>>;

const statusAfter: Readonly<Record<string, string>> = {
  DutyAssigned: 'assigned',
  DutyAcknowledged: 'acknowledged',
  DutyReturned: 'returned',
  DutyInsistedOn: 'assigned',
  DutyReassigned: 'reassigned',
  ProgressReported: 'in-progress',
  CompletionRequested: 'completion-requested',
  CompletionSentBack: 'in-progress',
  DutyCompleted: 'completed',
  DutyReopened: 'in-progress',
  DutySuspended: 'suspended',
  DutyCancelled: 'cancelled',
};
const dates = ['DutyAssigned', 'ExtensionGranted', 'DutyDueRevised'];
const settles = ['DutyCompleted', 'DutyCancelled', 'DutyReassigned'];
const rests = ['completed', 'suspended', 'cancelled', 'reassigned'];

const toldIn = ({ data }: Counted): Told => data as Told;
const of = (events: readonly Counted[], ...types: readonly string[]) =>
  events.filter(({ type }) => types.includes(type));
const lastOf = (events: readonly Counted[], ...types: readonly string[]) => of(events, ...types).at(-1);

/** How a duty stands after its events; `null`: it has none. */
const standingAfter = (events: readonly Counted[]) => {
  if (events.length === 0) return null;
  const moved = lastOf(events, ...Object.keys(statusAfter), 'DutyResumed');
  const report = lastOf(events, 'ProgressReported');
  const sentBack = of(events, 'ReportSentBack').map((event) => toldIn(event)['reportId']);
  const believed = of(events, 'ProgressReported').findLast((event) => !sentBack.includes(toldIn(event)['reportId']));
  const dated = lastOf(events, ...dates);
  const settled = lastOf(events, ...settles)?.position ?? -1;
  const answered = new Set(of(events, 'HelpAnswered').map((event) => toldIn(event)['helpId']));
  // What is taken up again is what it was before it rested.
  const status =
    moved?.type === 'DutyResumed' ? String(toldIn(moved)['status']) : (statusAfter[moved?.type ?? ''] ?? '');
  return {
    status,
    open: !rests.includes(status),
    askedAt: status === 'completion-requested' ? (lastOf(events, 'CompletionRequested')?.recordedAt ?? null) : null,
    dueOn: (dated ? (toldIn(dated)['dueOn'] ?? null) : null) as Day | null,
    percent: believed ? Number(toldIn(believed)['percent']) : 0,
    problem: (report ? (toldIn(report)['problem'] ?? null) : null) as string | null,
    measures: unfinishedIn(events),
    help: of(events, 'HelpRequested')
      .filter(({ position }) => position > settled)
      .map((event) => toldIn(event)['helpId'])
      .filter((helpId) => !answered.has(helpId)),
  };
};

/** The days of the measures of the plan that are not finished: one that a new plan keeps stays as it was. */
const unfinishedIn = (events: readonly Counted[]): readonly string[] => {
  const plan = lastOf(events, 'DutyDecomposed');
  const finished = of(events, 'MeasureFinished').map((event) => toldIn(event)['measureId']);
  const measures = (plan ? toldIn(plan)['measures'] : []) as readonly { measureId: string; dueOn: string }[];
  return measures.filter(({ measureId }) => !finished.includes(measureId)).map(({ dueOn }) => dueOn);
};

type Standing = NonNullable<ReturnType<typeof standingAfter>>;

/** What lies with the office is looked at on the day on which the unit asked. */
const dayFor = ({ askedAt }: Standing, { day, timeZone }: LookedAt): Day => (askedAt ? dayOf(askedAt, timeZone) : day);

const isLate = (standing: Standing | null, looked: LookedAt | null): boolean =>
  standing?.open === true && looked !== null && standing.dueOn !== null && standing.dueOn < dayFor(standing, looked);

const isBehind = (standing: Standing | null, looked: LookedAt | null): boolean =>
  standing?.open === true && looked !== null && standing.measures.some((dueOn) => dueOn < dayFor(standing, looked));

const isNear = (standing: Standing | null, looked: LookedAt | null): boolean =>
  standing !== null &&
  looked !== null &&
  standing.open &&
  standing.dueOn !== null &&
  standing.dueOn >= looked.day &&
  standing.dueOn <= looked.nearDueUntil;

/** What the events of one duty come to. */
const countDuty = (events: readonly Counted[], { after, from, to, timeZone }: Interval) => {
  const life = events.slice(events.findLastIndex(({ type }) => type === 'DutyAssigned'));
  const since = life.filter(({ position }) => position > after);
  const before = standingAfter(life.filter(({ position }) => position <= after));
  const now = standingAfter(life);
  if (!now) throw new Error('A duty has no events.');
  const asked = lastOf(life, 'CompletionRequested');
  const isEarly = !asked || now.dueOn === null || dayOf(asked.recordedAt, timeZone) <= now.dueOn;
  const done = now.status === 'completed' && before?.status !== 'completed';
  // 不合格: by its own sentence it is done by nobody's measure, so its date does not matter.
  const failed = done && toldIn(lastOf(life, 'DutyCompleted') as Counted)['grade'] === 'failed';
  const reports = of(since, 'ProgressReported').length;
  const risks = [
    isLate(now, to) && !isLate(before, from) && 'overdue',
    isBehind(now, to) && !isBehind(before, from) && 'behind',
    isNear(now, to) && !isNear(before, from) && !isLate(before, from) && 'near-due',
    of(since, 'SlipIssued').length > 0 && 'slip',
    ...now.help.filter((helpId) => !before?.help.includes(helpId)).map(() => 'help'),
    now.problem !== null && now.problem !== before?.problem && 'problem',
    of(since, 'ExtensionGranted').length > 0 && 'extension',
  ].filter((risk) => risk !== false);
  return {
    own: now.status !== 'reassigned',
    completed: now.status === 'completed',
    open: now.open,
    ...{ done, failed, onTime: done && !failed && isEarly, late: done && !failed && !isEarly },
    missing: ['acknowledged', 'in-progress'].includes(now.status) && reports === 0,
    risks: now.open ? risks : [],
    changed: events.some(({ position }) => position > after),
    told:
      before === null ||
      (['status', 'dueOn', 'percent'] as const).some((field) => before[field] !== now[field]) ||
      of(since, 'ProgressReported', 'DutyUrged').length > 0,
  };
};

type Duty = ReturnType<typeof countDuty>;

const progressOf = (all: readonly Duty[]): Progress => {
  const duties = all.filter(({ own }) => own);
  const count = (holds: (duty: Duty) => boolean): number => duties.filter(holds).length;
  return {
    duties: duties.length,
    completed: count(({ completed }) => completed),
    open: count(({ open }) => open),
    done: count(({ done }) => done),
    onTime: count(({ onTime }) => onTime),
    late: count(({ late }) => late),
    failed: count(({ failed }) => failed),
    missing: count(({ missing }) => missing),
    newRisks: count(({ risks }) => risks.length > 0),
  };
};

/** Duties that units passed on, and did not get back. */
const passedIn = (events: readonly Counted[]): readonly Told[] => {
  const moves = of(events, 'DutyReassigned', 'DutyAssigned');
  const last = new Map(moves.map((event) => [`${toldIn(event)['itemId']}/${toldIn(event)['unitId']}`, event]));
  return of([...last.values()], 'DutyReassigned').map(toldIn);
};

/** Units, and those to which a duty of theirs went, however often it did. */
const passedOn = (units: readonly string[], passed: readonly Told[]): readonly string[] => {
  const more = passed.flatMap(({ unitId, toUnitId }) => {
    const isNew = units.includes(String(unitId)) && !units.includes(String(toUnitId));
    return isNew ? [String(toUnitId)] : [];
  });
  return more.length === 0 ? units : passedOn([...units, ...more], passed);
};

/** The figures of a summary. `named`: the units of each resolution of the meeting before. */
export const recount = (
  log: readonly Counted[],
  interval: Interval,
  named: Readonly<Record<string, readonly string[]>>,
) => {
  const events = log.filter(({ position }) => position <= interval.until);
  const ofDuties = events.filter(({ data }) => 'itemId' in data && 'unitId' in data);
  const byDuty = Map.groupBy(ofDuties, (event) => `${toldIn(event)['itemId']}/${toldIn(event)['unitId']}`);
  const duties = [...byDuty].map(([key, own]) => ({ key, ...countDuty(own, interval) }));
  const unitIn = ({ key }: { readonly key: string }) => key.split('/')[1] ?? '';
  const itemIn = ({ key }: { readonly key: string }) => key.split('/')[0] ?? '';
  const entered = of(events, 'MinutesEntered').map(toldIn);
  return {
    units: Object.fromEntries([...Map.groupBy(duties, unitIn)].map(([unit, own]) => [unit, progressOf(own)])),
    resolutions: Object.entries(named).map(([resolutionId, units]) => {
      const items = entered.filter((entry) => entry['resolutionId'] === resolutionId).map(({ itemId }) => itemId);
      const passed = passedIn(events);
      return progressOf(
        duties.filter((duty) => {
          const item = itemIn(duty);
          const own = passedOn(
            units,
            passed.filter(({ itemId }) => itemId === item),
          );
          return items.includes(item) && own.includes(unitIn(duty));
        }),
      );
    }),
    risks: duties.flatMap(({ key, risks }) => risks.map((kind) => `${key} ${kind}`)).toSorted(),
    told: duties.flatMap(({ key, told }) => (told ? [key] : [])).toSorted(),
    dutiesChanged: duties.filter(({ changed }) => changed).length,
    itemsAdded: of(events, 'ItemRegistered').filter(({ position }) => position > interval.after).length,
  };
};
