import type { Position } from '#event-store';
import type { BodyId, ItemId, UnitId } from '#kernel';
import type { Moment, Page, PageOf, ViewReader } from '#read-model';
import { pageOf } from '#read-model';
import {
  actsOn,
  type DutyDocument,
  type ItemDocument,
  type LedgerDifference,
  lightOn,
  type Viewer,
} from '../contracts/index.ts';
import { bodyTotalKey, dutiesProjection, itemDutyKey, unitDutyKey, unitTotalKey } from './duties.projection.ts';
import { bodyItemKey, itemKey, itemsProjection } from './items.projection.ts';
import type { DutyRow, ItemPageAnswer, SituationAnswer, SituationCell } from './queries.ts';
import { type Totals, totalsOn } from './totals.ts';

/** Reads the ledger: items, duties and totals, now or at any moment. */
export class Ledger {
  constructor(private readonly views: ViewReader) {}

  async itemPage(itemId: ItemId, moment: Moment, viewer: Viewer): Promise<ItemPageAnswer | null> {
    const item = await this.views.of(itemsProjection).get(itemKey(itemId), moment.at);
    if (!item) return null;
    const duties = await this.dutiesOf(itemId, moment.at);
    return { ...item.document, dutyRows: duties.map((duty) => row(duty, moment, viewer)) };
  }

  async itemList(bodyId: BodyId, moment: Moment, { after, limit }: Page): Promise<PageOf<ItemDocument>> {
    const entries = await this.itemsOf(bodyId, moment.at, { limit: limit + 1, ...(after && { after }) });
    return pageOf(entries, limit, ({ itemId }) => itemId);
  }

  async unitDuties(
    unitId: UnitId,
    moment: Moment,
    { after, limit }: Page,
    viewer: Viewer,
  ): Promise<PageOf<DutyRow & { readonly heading: string }> & { readonly totals: Totals }> {
    const entries = await this.views.of(dutiesProjection).list({
      prefix: unitDutyKey(unitId),
      limit: limit + 1,
      ...(after && { after: unitDutyKey(unitId, after) }),
      ...at(moment.at),
    });
    const page = pageOf(entries, limit, ({ document }) => document.itemId);
    const items = await Promise.all(page.items.map(({ document }) => this.withHeading(document, moment, viewer)));
    return { items, next: page.next, totals: await this.totals(unitTotalKey(unitId), moment) };
  }

  async situation(bodyId: BodyId, moment: Moment): Promise<SituationAnswer> {
    const items = await this.itemsOf(bodyId, moment.at);
    const rows = await Promise.all(
      items.map(async ({ itemId, number, heading, closed }) => ({
        item: { itemId, number, heading, closed },
        cells: (await this.dutiesOf(itemId, moment.at)).map((duty) => cell(duty, moment)),
      })),
    );
    return { day: moment.day, totals: await this.totals(bodyTotalKey(bodyId), moment), rows };
  }

  async itemsOf(
    bodyId: BodyId,
    position?: Position,
    page: { readonly after?: string; readonly limit?: number } = {},
  ): Promise<readonly ItemDocument[]> {
    const entries = await this.views.of(itemsProjection).list({
      prefix: bodyItemKey(bodyId),
      ...(page.limit && { limit: page.limit }),
      ...(page.after && { after: bodyItemKey(bodyId, page.after) }),
      ...at(position),
    });
    return entries.map(({ document }) => document);
  }

  async itemsById(itemIds: readonly ItemId[], position?: Position): Promise<readonly ItemDocument[]> {
    const items = this.views.of(itemsProjection);
    const found = await Promise.all(itemIds.map((itemId) => items.get(itemKey(itemId), position)));
    return found.flatMap((item) => (item ? [item.document] : []));
  }

  async dutiesOf(itemId: ItemId, position?: Position): Promise<readonly DutyDocument[]> {
    const entries = await this.views.of(dutiesProjection).list({ prefix: itemDutyKey(itemId), ...at(position) });
    return entries.map(({ document }) => document);
  }

  async changes(bodyId: BodyId, after: Position, until: Position): Promise<LedgerDifference> {
    const items = await this.views.of(itemsProjection).changed(after, until, bodyItemKey(bodyId));
    const duties = await this.views.of(dutiesProjection).changed(after, until, itemDutyKey('').slice(0, -1));
    return {
      items: items.map(({ key, before, after: now }) => ({
        key: key.slice(bodyItemKey(bodyId).length) as ItemId,
        before,
        after: now,
      })),
      duties: duties
        .filter(({ before, after: now }) => (now ?? before)?.bodyId === bodyId)
        .map(({ key, before, after: now }) => ({ key: dutyIn(key), before, after: now })),
    };
  }

  private async withHeading(duty: DutyDocument, moment: Moment, viewer: Viewer) {
    const item = await this.views.of(itemsProjection).get(itemKey(duty.itemId), moment.at);
    return { ...row(duty, moment, viewer), heading: item?.document.heading ?? '' };
  }

  private async totals(key: string, moment: Moment): Promise<Totals> {
    const total = await this.views.totalsOf(dutiesProjection).get(key, moment.at);
    return totalsOn(moment.day, total?.document ?? {});
  }
}

const at = (position: Position | undefined) => (position === undefined ? {} : { at: position });

/** What is past can be looked at, and no longer acted on. */
const row = (duty: DutyDocument, { day, at: past }: Moment, viewer: Viewer): DutyRow => ({
  ...duty,
  light: lightOn(day, duty),
  allowed: past === undefined ? actsOn(duty, viewer) : [],
});

const cell = (duty: DutyDocument, { day }: Moment): SituationCell => {
  const { unitId, role, status, dueOn, percent } = duty;
  return { unitId, role, status, light: lightOn(day, duty), dueOn, percent };
};

const dutyIn = (key: string) => {
  const [, itemId = '', unitId = ''] = key.split('/');
  return { itemId: itemId as ItemId, unitId: unitId as UnitId };
};
