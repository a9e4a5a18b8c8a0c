import { type RulesVersion, reportDays } from '#directory/contracts';
import type { Position } from '#event-store';
import { addDays, type BodyId, type Day, dayOf, isRefusal, type Refusal } from '#kernel';
import { type Moment, ResolveMoment } from '#read-model';
import type { DutyDocument } from '../../contracts/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Days, OwedReport } from './queries.ts';
import type { GivenReport } from './reports.projection.ts';
import { owedReport, owes, settled } from './reports-owed.ts';

/** How far before and after a period its neighbours are looked for. */
const LOOK_BACK_DAYS = 400;

/** Whoever answers what other rooms may be asked. */
interface Asks {
  execute<Question, Answer>(question: Question): Promise<Answer>;
}

interface Asked {
  readonly bodyId: BodyId;
  readonly versions: readonly RulesVersion[];
  readonly days: Days;
  /** Its day is the body's. */
  readonly moment: Moment;
  readonly timeZone: string;
}

/**
 * What duties owed in a period, one duty after the other. Read for a duty is how it stood on the days before its present
 * status: not more than there are days to report by, and nothing of a duty that has long been what it is.
 */
export class OwedReports {
  readonly #reportDays: readonly Day[];
  readonly #ends = new Map<Day, Promise<Position | undefined>>();

  constructor(
    private readonly ledger: Ledger,
    private readonly queries: Asks,
    private readonly asked: Asked,
  ) {
    const { from, to } = asked.days;
    // Reports settle the days one after the other, so those before the period have their say.
    this.#reportDays = reportDays(asked.versions, addDays(from, -LOOK_BACK_DAYS), addDays(to, LOOK_BACK_DAYS));
  }

  /** By the day. Of the duty as it stands at the moment, and of all that was reported on it until then, read if needed. */
  async of(duty: DutyDocument, given: () => Promise<readonly GivenReport[]>): Promise<readonly OwedReport[]> {
    const { days, moment, timeZone } = this.asked;
    const owed: OwedReport[] = [];
    let reports: readonly GivenReport[] | undefined;
    for (const dueOn of this.#reportDays.filter((day) => day >= days.from && day <= days.to)) {
      const then = await this.#on(dueOn, duty);
      if (!then || !owes(then, dueOn, timeZone)) continue;
      reports ??= await given();
      const since = this.#reportDays.filter((day) => dayOf(then.assignedAt, timeZone) < day);
      const owedOn = await this.#owedUntil(dueOn, { duty, days: since, reports });
      const outcome = settled(since, owedOn, reports, moment.day, timeZone).get(dueOn);
      if (outcome) owed.push(owedReport(then, dueOn, outcome));
    }
    return owed;
  }

  /** On which days, up to one on which it does, a duty owed a report that could be late: as it stood at their end. */
  async #owedUntil(
    dueOn: Day,
    {
      duty,
      days,
      reports,
    }: { readonly duty: DutyDocument; readonly days: readonly Day[]; readonly reports: readonly GivenReport[] },
  ): Promise<ReadonlySet<Day>> {
    const { timeZone } = this.asked;
    const owed = new Set([dueOn]);
    const reported = reports.map(({ at }) => dayOf(at, timeZone));
    const couldBeLate = days.filter((day, index) => {
      const next = days[index + 1] ?? dueOn;
      return day < dueOn && reported.some((on) => on > day && on <= next);
    });
    for (const day of couldBeLate) {
      const then = await this.#on(day, duty);
      if (then && owes(then, day, timeZone)) owed.add(day);
    }
    return owed;
  }

  /** As it stood at the end of a day, in what tells whether it owed a report. */
  async #on(day: Day, duty: DutyDocument): Promise<DutyDocument | null> {
    if (day >= this.asked.moment.day) return duty;
    const at = await this.#endOf(day);
    return at === undefined || at >= duty.statusFrom.position ? duty : this.ledger.duty(duty.itemId, duty.unitId, at);
  }

  #endOf(day: Day): Promise<Position | undefined> {
    const end = this.#ends.get(day) ?? endOf(this.queries, this.asked.bodyId, day).then(({ at }) => at);
    this.#ends.set(day, end);
    return end;
  }
}

/** The end of a day in a body's time zone. */
export const endOf = async (queries: Asks, bodyId: BodyId, day: Day): Promise<Moment> => {
  const moment = await queries.execute<ResolveMoment, Moment | Refusal>(new ResolveMoment(day, `body-${bodyId}`));
  // Read as of now instead, a day that is past would be judged by what is so today.
  if (isRefusal(moment)) throw new Error(`The end of ${day} is no moment: ${moment.refused}`);
  return moment;
};
