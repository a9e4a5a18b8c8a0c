import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { ItemId } from '#kernel';
import { dayIn, type PageOf, pageOf, ViewReader } from '#read-model';
import type { DutyDocument } from '../../contracts/index.ts';
import { Ledger } from '../ledger.ts';
import { RulesInForce } from '../rules-in-force.ts';
import { unitDutiesProjection, unitDutyKey } from '../unit-duties.projection.ts';
import { OwedReports } from './owed-reports.ts';
import { type OwedReport, ReportsOwed } from './queries.ts';
import { reportKey, reportsOf } from './reports.projection.ts';

/**
 * A page looks at no more items than it may hold reports. Where they owed fewer, it holds fewer, and there may be more
 * behind it all the same.
 */
@QueryHandler(ReportsOwed)
export class ReportsOwedHandler implements IQueryHandler<ReportsOwed> {
  constructor(
    private readonly views: ViewReader,
    private readonly ledger: Ledger,
    private readonly queries: QueryBus,
    private readonly rules: RulesInForce,
  ) {}

  async execute(asked: ReportsOwed): Promise<PageOf<OwedReport>> {
    const { bodyId, days, page } = asked;
    const { versions, timeZone } = await this.rules.ofBody(bodyId, asked.moment.at);
    const moment = { ...asked.moment, day: dayIn(asked.moment, timeZone) };
    const owed = new OwedReports(this.ledger, this.queries, { bodyId, versions, days, moment, timeZone });
    const cursor = cursorIn(page.after);
    const itemIds = await this.itemsFrom(asked, cursor);
    const found: OwedReport[] = [];
    for (const itemId of itemIds.slice(0, page.limit)) {
      for (const duty of await this.dutiesIn(itemId, asked)) {
        const given = () => reportsOf(this.views, reportKey(bodyId, duty.unitId, itemId), moment.at);
        found.push(...(await owed.of(duty, given)).filter((report) => isBehind(report, cursor)));
      }
      if (found.length > page.limit) return pageOf(found, page.limit, cursorOf);
    }
    return { items: found, next: itemIds.length > page.limit ? (itemIds[page.limit - 1] ?? null) : null };
  }

  /** One more than a page looks at, from the one that the page before ended in. */
  private async itemsFrom(
    { bodyId, unitId, moment: { at }, page: { limit } }: ReportsOwed,
    { itemId: after, isWithin }: Cursor,
  ): Promise<readonly ItemId[]> {
    const first = isWithin && after !== undefined ? [after] : [];
    if (unitId === null) {
      const items = await this.ledger.itemsOf(bodyId, at, { limit: limit + 1, ...(after && { after }) });
      return [...first, ...items.map(({ itemId }) => itemId)];
    }
    const entries = await this.views.of(unitDutiesProjection).list({
      ...{ prefix: unitDutyKey(unitId), limit: limit + 1 },
      ...(after !== undefined && { after: unitDutyKey(unitId, after) }),
      ...(at !== undefined && { at }),
    });
    return [...first, ...entries.map(({ document }) => document.itemId)];
  }

  /** A unit has duties of other bodies, too. */
  private async dutiesIn(itemId: ItemId, { bodyId, unitId, moment: { at } }: ReportsOwed) {
    const duties: readonly (DutyDocument | null)[] =
      unitId === null ? await this.ledger.dutiesOf(itemId, at) : [await this.ledger.duty(itemId, unitId, at)];
    return duties.flatMap((duty) => (duty?.bodyId === bodyId ? duty : []));
  }
}

/** Where a page ended: behind an item as a whole, or within it, behind one of its reports. */
interface Cursor {
  readonly itemId: ItemId | undefined;
  readonly isWithin: boolean;
  readonly unitId: string;
  readonly dueOn: string;
}

const cursorOf = ({ itemId, unitId, dueOn }: OwedReport): string => `${itemId}/${unitId}/${dueOn}`;

const cursorIn = (after: string | undefined): Cursor => {
  const [itemId, unitId, dueOn = ''] = after?.split('/') ?? [];
  return { itemId: itemId as ItemId | undefined, isWithin: unitId !== undefined, unitId: unitId ?? '', dueOn };
};

const isBehind = ({ itemId, unitId, dueOn }: OwedReport, after: Cursor): boolean =>
  itemId !== after.itemId || unitId > after.unitId || (unitId === after.unitId && dueOn > after.dueOn);
