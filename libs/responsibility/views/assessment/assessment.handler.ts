import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { BodyById, type BodyDocument, reportDays, rulesOn } from '#directory/contracts';
import type { Position } from '#event-store';
import { addDays, type BodyId, type Day, dayOf, daysBetween, isRefusal, type Refusal, type UnitId } from '#kernel';
import { dayIn, type Moment, ResolveMoment, ViewReader } from '#read-model';
import { type DutyDocument, isOverdue } from '../../contracts/index.ts';
import { Ledger } from '../ledger.ts';
import { RulesInForce } from '../rules-in-force.ts';
import { meritKey, meritsProjection } from './merits.projection.ts';
import { type Days, type OwedReport, ReportsOwed, Scores } from './queries.ts';
import { type GivenReport, reportKey, reportsProjection } from './reports.projection.ts';
import { owedReport, owes, settled } from './reports-owed.ts';
import { scoresOf, standing } from './scores.ts';
import { sittingKey, sittingsProjection } from './sittings.projection.ts';

/** How far before and after a period its neighbours are looked for. */
const LOOK_BACK_DAYS = 400;

/** The days by which one duty's reports are due, those that were given, and the day that is asked about. */
interface Reporting {
  readonly days: readonly Day[];
  readonly reports: readonly GivenReport[];
  readonly dueOn: Day;
  readonly timeZone: string;
}

@QueryHandler(ReportsOwed)
export class ReportsOwedHandler implements IQueryHandler<ReportsOwed> {
  constructor(
    private readonly views: ViewReader,
    private readonly ledger: Ledger,
    private readonly queries: QueryBus,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ bodyId, unitId, days: { from, to }, moment }: ReportsOwed): Promise<readonly OwedReport[]> {
    const { versions, timeZone } = await this.rules.ofBody(bodyId, moment.at);
    const today = dayIn(moment, timeZone);
    // Reports settle the days one after the other, so those before the period have their say.
    const days = reportDays(versions, addDays(from, -LOOK_BACK_DAYS), addDays(to, LOOK_BACK_DAYS));
    const owed: OwedReport[] = [];
    const now = this.dutiesOn(bodyId, unitId, moment.at);
    for (const dueOn of days.filter((day) => day >= from && day <= to)) {
      const isPast = dueOn < today;
      for (const duty of await (isPast ? this.dutiesOn(bodyId, unitId, await this.endOf(bodyId, dueOn)) : now)) {
        if (!owes(duty, dueOn, timeZone)) continue;
        const reports = await this.reportsOn(duty, moment.at);
        const since = days.filter((day) => dayOf(duty.assignedAt, timeZone) < day);
        const owedOn = await this.owedOn(duty, { days: since, reports, dueOn, timeZone });
        const outcome = settled(since, owedOn, reports, today, timeZone).get(dueOn);
        if (outcome) owed.push(owedReport(duty, dueOn, outcome));
      }
    }
    return owed;
  }

  private async dutiesOn(bodyId: BodyId, unitId: UnitId | null, at?: Position) {
    const items = await this.ledger.itemsOf(bodyId, at);
    const duties = await Promise.all(
      items.map(
        async ({ itemId }): Promise<readonly (DutyDocument | null)[]> =>
          unitId === null ? this.ledger.dutiesOf(itemId, at) : [await this.ledger.duty(itemId, unitId, at)],
      ),
    );
    return duties.flat().flatMap((duty) => duty ?? []);
  }

  /** On which days, up to one on which it does, a duty owed a report that could be late: as it stood at their end. */
  private async owedOn(
    { bodyId, itemId, unitId }: DutyDocument,
    { days, reports, dueOn, timeZone }: Reporting,
  ): Promise<ReadonlySet<Day>> {
    const owed = new Set([dueOn]);
    const reported = reports.map(({ at }) => dayOf(at, timeZone));
    const couldBeLate = days.filter((day, index) => {
      const next = days[index + 1] ?? dueOn;
      return day < dueOn && reported.some((on) => on > day && on <= next);
    });
    for (const day of couldBeLate) {
      const duty = await this.ledger.duty(itemId, unitId, await this.endOf(bodyId, day));
      if (duty && owes(duty, day, timeZone)) owed.add(day);
    }
    return owed;
  }

  private async endOf(bodyId: BodyId | null, day: Day): Promise<Position | undefined> {
    return (await endOf(this.queries, bodyId, day)).at;
  }

  private async reportsOn({ bodyId, unitId, itemId }: DutyDocument, at?: Position): Promise<readonly GivenReport[]> {
    const prefix = reportKey(bodyId, unitId, itemId);
    const entries = await this.views.of(reportsProjection).list({ prefix, ...(at !== undefined && { at }) });
    return entries.map(({ document }) => document).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  }
}

@QueryHandler(Scores)
export class ScoresHandler implements IQueryHandler<Scores> {
  constructor(
    private readonly views: ViewReader,
    private readonly ledger: Ledger,
    private readonly queries: QueryBus,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ bodyId, days, moment }: Scores) {
    const body = await this.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId, moment.at));
    const { versions, timeZone } = await this.rules.ofBody(bodyId, moment.at);
    const now = { ...moment, day: dayIn(moment, timeZone) };
    return scoresOf({
      from: days.from,
      units: body?.members ?? [],
      merits: await this.meritsIn(bodyId, days, timeZone, moment.at),
      missing: await this.missingIn(bodyId, days, now),
      overdue: await this.overdueIn(bodyId, days, timeZone, now),
      sittings: await this.sittingsIn(bodyId, days, moment.at),
      rulesOn: (day) => rulesOn(versions, day),
      timeZone,
    });
  }

  private async meritsIn(bodyId: BodyId, { from, to }: Days, timeZone: string, at?: Position) {
    const entries = await this.views
      .of(meritsProjection)
      .list({ prefix: meritKey(bodyId), ...(at !== undefined && { at }) });
    const byUnit = Map.groupBy(entries, ({ document: { unitId } }) => unitId);
    const merits = [...byUnit.values()]
      .flatMap((own) => standing(own.map(({ document }) => document)))
      .filter(({ cause }) => {
        const on = dayOf(cause.at, timeZone);
        return on >= from && on <= to;
      });
    return Promise.all(
      merits.map(async (merit) => ({
        merit,
        duty: await this.ledger.duty(merit.itemId, merit.unitId, merit.cause.position as Position),
      })),
    );
  }

  private async missingIn(bodyId: BodyId, days: Days, moment: Moment): Promise<readonly OwedReport[]> {
    // What is still to come is owed, and not missing yet.
    const past = { ...days, to: earlier(days.to, moment.day) };
    const owed = await this.queries.execute(new ReportsOwed(bodyId, null, past, moment));
    return owed.filter(({ status }) => status === 'missing');
  }

  /** At the end of the last day of the period, or at the moment, where that is sooner. */
  private async overdueIn(
    bodyId: BodyId,
    { to }: Days,
    timeZone: string,
    moment: Moment,
  ): Promise<readonly DutyDocument[]> {
    const { day, at } = to < moment.day ? await endOf(this.queries, bodyId, to) : moment;
    const items = await this.ledger.itemsOf(bodyId, at);
    const duties = await Promise.all(items.map(({ itemId }) => this.ledger.dutiesOf(itemId, at)));
    return duties.flat().filter((duty) => isOverdue(day, duty, timeZone));
  }

  private async sittingsIn(bodyId: BodyId, { from, to }: Days, at?: Position) {
    const entries = await this.views
      .of(sittingsProjection)
      .list({ prefix: sittingKey(bodyId), ...(at !== undefined && { at }) });
    return entries.map(({ document }) => document).filter(({ heldOn }) => heldOn >= from && heldOn <= to);
  }
}

const endOf = async (queries: QueryBus, bodyId: BodyId | null, day: Day): Promise<Moment> => {
  const stream = bodyId && `body-${bodyId}`;
  const moment = await queries.execute<ResolveMoment, Moment | Refusal>(new ResolveMoment(day, stream));
  // Read as of now instead, a day that is past would be judged by what is so today.
  if (isRefusal(moment)) throw new Error(`The end of ${day} is no moment: ${moment.refused}`);
  return moment;
};

const earlier = (one: Day, other: Day): Day => (daysBetween(one, other) < 0 ? other : one);

export const assessmentHandlers = [ReportsOwedHandler, ScoresHandler];
