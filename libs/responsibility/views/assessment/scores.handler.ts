import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { BodyById, type BodyDocument, rulesOn } from '#directory/contracts';
import type { Position } from '#event-store';
import { type BodyId, type Day, dayOf, daysBetween, type UnitId } from '#kernel';
import { dayIn, type Moment, type PageOf, ViewReader } from '#read-model';
import { type DutyDocument, isOverdue } from '../../contracts/index.ts';
import { Ledger } from '../ledger.ts';
import { RulesInForce } from '../rules-in-force.ts';
import { unitDutiesProjection, unitDutyKey } from '../unit-duties.projection.ts';
import { meritKey, meritsProjection } from './merits.projection.ts';
import { endOf, OwedReports } from './owed-reports.ts';
import { type Days, type OwedReport, Scores, type UnitScore } from './queries.ts';
import { reportsOf, unitReportsKey } from './reports.projection.ts';
import { type Scored, scoresOf, standing } from './scores.ts';
import { sittingKey, sittingsProjection } from './sittings.projection.ts';

/** A page ends with the unit whose duties make so many, though it may hold more units. */
const ENOUGH_DUTIES = 1_000;

/** A page reads the duties of its own units, and of no others. */
@QueryHandler(Scores)
export class ScoresHandler implements IQueryHandler<Scores> {
  constructor(
    private readonly views: ViewReader,
    private readonly ledger: Ledger,
    private readonly queries: QueryBus,
    private readonly rules: RulesInForce,
  ) {}

  async execute({ bodyId, days, moment: asked, page: { after, limit } }: Scores): Promise<PageOf<UnitScore>> {
    const body = await this.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId, asked.at));
    const { versions, timeZone } = await this.rules.ofBody(bodyId, asked.at);
    const moment = { ...asked, day: dayIn(asked, timeZone) };
    const sittings = await this.sittingsIn(bodyId, days, moment.at);
    const absent = sittings.flatMap(({ absences }) => absences.map(({ unitId }) => unitId));
    const busy = await this.ledger.unitsOf(bodyId, moment.at);
    const known = [...new Set([...(body?.members ?? []), ...busy, ...absent])].toSorted();
    const behind = known.filter((unitId) => after === undefined || unitId > after);
    // What is still to come is owed, and not missing yet.
    const past = { ...days, to: earlier(days.to, moment.day) };
    const owed = new OwedReports(this.ledger, this.queries, { bodyId, versions, days: past, moment, timeZone });
    const items: UnitScore[] = [];
    let read = 0;
    for (const unitId of behind) {
      if (items.length === limit || read >= ENOUGH_DUTIES) return { items, next: items.at(-1)?.unitId ?? null };
      const duties = await this.dutiesOf(bodyId, unitId, moment.at);
      const scored: Scored = {
        ...{ from: days.from, rulesOn: (day) => rulesOn(versions, day), timeZone, units: [unitId] },
        merits: await this.meritsOf(bodyId, unitId, days, timeZone, moment.at),
        reports: await this.unpunctual(bodyId, unitId, duties, owed, moment.at),
        overdue: await this.overdueOf(bodyId, duties, days, moment, timeZone),
        sittings: sittings.map((sitting) => ({
          ...sitting,
          absences: sitting.absences.filter((absence) => absence.unitId === unitId),
        })),
      };
      items.push(...scoresOf(scored));
      read += duties.length;
    }
    return { items, next: null };
  }

  private async dutiesOf(bodyId: BodyId, unitId: UnitId, at?: Position): Promise<readonly DutyDocument[]> {
    const entries = await this.views
      .of(unitDutiesProjection)
      .list({ prefix: unitDutyKey(unitId), ...(at !== undefined && { at }) });
    const own = entries.filter(({ document }) => document.bodyId === bodyId);
    const duties = await Promise.all(own.map(({ document: { itemId } }) => this.ledger.duty(itemId, unitId, at)));
    return duties.flatMap((duty) => duty ?? []);
  }

  private async meritsOf(bodyId: BodyId, unitId: UnitId, { from, to }: Days, timeZone: string, at?: Position) {
    const entries = await this.views
      .of(meritsProjection)
      .list({ prefix: meritKey(bodyId, unitId), ...(at !== undefined && { at }) });
    const merits = standing(entries.map(({ document }) => document)).filter(({ cause }) => {
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

  /** The reports that came late or not at all. */
  private async unpunctual(
    bodyId: BodyId,
    unitId: UnitId,
    duties: readonly DutyDocument[],
    owed: OwedReports,
    at?: Position,
  ): Promise<readonly OwedReport[]> {
    const reports = Map.groupBy(
      await reportsOf(this.views, unitReportsKey(bodyId, unitId), at),
      ({ itemId }) => itemId,
    );
    const found: OwedReport[] = [];
    for (const duty of duties) found.push(...(await owed.of(duty, async () => reports.get(duty.itemId) ?? [])));
    return found.filter(({ status }) => status === 'missing' || status === 'late');
  }

  /** At the end of the last day of the period, or at the moment, where that is sooner. */
  private async overdueOf(
    bodyId: BodyId,
    duties: readonly DutyDocument[],
    { to }: Days,
    moment: Moment,
    timeZone: string,
  ) {
    const { day, at } = to < moment.day ? await endOf(this.queries, bodyId, to) : moment;
    const then = await Promise.all(
      duties.map((duty) => (to >= moment.day ? duty : this.ledger.duty(duty.itemId, duty.unitId, at))),
    );
    return then.flatMap((duty) => (duty && isOverdue(day, duty, timeZone) ? duty : []));
  }

  private async sittingsIn(bodyId: BodyId, { from, to }: Days, at?: Position) {
    const entries = await this.views
      .of(sittingsProjection)
      .list({ prefix: sittingKey(bodyId), ...(at !== undefined && { at }) });
    return entries.map(({ document }) => document).filter(({ heldOn }) => heldOn >= from && heldOn <= to);
  }
}

const earlier = (one: Day, other: Day): Day => (daysBetween(one, other) < 0 ? other : one);
