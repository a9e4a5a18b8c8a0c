import { rulesOn } from '#directory/contracts';
import type { Position } from '#event-store';
import type { BodyId, Day, ItemId, UnitId } from '#kernel';
import { type Counts, dayIn, type Moment, type Page, type PageOf, pageOf, type ViewReader } from '#read-model';
import {
  actsOn,
  type DutyDocument,
  type ItemDocument,
  type LedgerDifference,
  type LightRule,
  lightOn,
  type Viewer,
} from '../contracts/index.ts';
import { DUTIES, dueTotalKey, dutiesProjection, itemDutyKey, statusTotalKey } from './duties.projection.ts';
import { bodyItemKey, itemKey, itemsProjection } from './items.projection.ts';
import type { DutyRow, ItemPageAnswer, ItemRow, SituationAnswer, SituationCell, UnitDutiesAnswer } from './queries.ts';
import type { RulesInForce } from './rules-in-force.ts';
import { addedUp, sumOf, type Totals, totalsOn } from './totals.ts';
import { unitBodiesKey, unitDutiesProjection, unitDutyKey } from './unit-duties.projection.ts';

/** Reads the ledger: items, duties and totals, now or at any moment. */
export class Ledger {
  constructor(
    private readonly views: ViewReader,
    private readonly rules: RulesInForce,
  ) {}

  async itemPage(itemId: ItemId, moment: Moment, viewer: Viewer): Promise<ItemPageAnswer | null> {
    const item = await this.views.of(itemsProjection).get(itemKey(itemId), moment.at);
    if (!item) return null;
    const duties = await this.dutiesOf(itemId, moment.at);
    const revision = Math.max(item.document.revision, ...duties.map((duty) => duty.revision));
    const dutyRows = await this.rowsOf(duties, item.document, moment, viewer);
    return { ...item.document, revision, dutyRows };
  }

  async itemList(bodyId: BodyId, moment: Moment, { after, limit }: Page): Promise<PageOf<ItemRow>> {
    const entries = await this.itemsOf(bodyId, moment.at, { limit: limit + 1, ...(after && { after }) });
    const { items, next } = pageOf(entries, limit, ({ itemId }) => itemId);
    return { items: items.map(({ revision: _, ...item }) => item), next };
  }

  async unitDuties(unitId: UnitId, moment: Moment, { after, limit }: Page, viewer: Viewer): Promise<UnitDutiesAnswer> {
    const entries = await this.views.of(unitDutiesProjection).list({
      prefix: unitDutyKey(unitId),
      limit: limit + 1,
      ...(after && { after: unitDutyKey(unitId, after) }),
      ...at(moment.at),
    });
    const page = pageOf(entries, limit, ({ document }) => document.itemId);
    const items = await Promise.all(
      page.items.map(({ document: { itemId } }) => this.withHeading(itemId, unitId, moment, viewer)),
    );
    return { items: items.flat(), next: page.next, totals: await this.totalsOfUnit(unitId, moment) };
  }

  async situation(bodyId: BodyId, moment: Moment, { after, limit }: Page): Promise<SituationAnswer> {
    const entries = await this.itemsOf(bodyId, moment.at, { limit: limit + 1, ...(after && { after }) });
    const page = pageOf(entries, limit, ({ itemId }) => itemId);
    const { day, rule } = await this.ruleFor(bodyId, moment);
    const rows = await Promise.all(
      page.items.map(async ({ itemId, number, heading, status }) => ({
        item: { itemId, number, heading, status },
        cells: (await this.dutiesOf(itemId, moment.at))
          .filter(({ status }) => status !== 'reassigned')
          .map((duty) => cell(duty, day, rule)),
      })),
    );
    const counts = await this.countsByUnit(bodyId, moment.at);
    const units = [...counts].map(([unitId, of]) => ({ unitId, totals: totalsOn(day, of, rule) }));
    return {
      day,
      totals: totalsOn(day, sumOf(counts.values()), rule),
      units,
      rows,
      next: page.next,
    };
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

  async duty(itemId: ItemId, unitId: UnitId, position?: Position): Promise<DutyDocument | null> {
    const duty = await this.views.of(dutiesProjection).get(itemDutyKey(itemId, unitId), position);
    return duty?.document ?? null;
  }

  async changes(bodyId: BodyId, after: Position, until: Position): Promise<LedgerDifference> {
    const items = await this.views.of(itemsProjection).changed(after, until, bodyItemKey(bodyId));
    const duties = await this.views.of(dutiesProjection).changed(after, until, DUTIES);
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

  private async withHeading(itemId: ItemId, unitId: UnitId, moment: Moment, viewer: Viewer) {
    const duty = await this.views.of(dutiesProjection).get(itemDutyKey(itemId, unitId), moment.at);
    const item = await this.views.of(itemsProjection).get(itemKey(itemId), moment.at);
    if (!duty || !item) return [];
    const rows = await this.rowsOf([duty.document], item.document, moment, viewer);
    const { heading, indicators } = item.document;
    return rows.map((row) => ({ ...row, heading, indicators }));
  }

  /** A unit's duties may belong to several bodies, each with its own rules. */
  private async totalsOfUnit(unitId: UnitId, moment: Moment): Promise<Totals> {
    const bodies = await this.views.totalsOf(unitDutiesProjection).get(unitBodiesKey(unitId), moment.at);
    const totals = this.views.totalsOf(dutiesProjection);
    const ofBodies = await Promise.all(
      Object.keys(bodies?.document ?? {}).map(async (bodyId) => {
        const keys = [statusTotalKey(bodyId, unitId), dueTotalKey(bodyId, unitId)];
        const found = await Promise.all(keys.map((key) => totals.get(key, moment.at)));
        const { day, rule } = await this.ruleFor(bodyId === '' ? null : (bodyId as BodyId), moment);
        return totalsOn(day, sumOf(found.map((total) => total?.document ?? {})), rule);
      }),
    );
    return addedUp(ofBodies);
  }

  private async ruleFor(
    bodyId: BodyId | null,
    moment: Moment,
  ): Promise<{ readonly day: Day; readonly rule: LightRule }> {
    const body = await this.rules.ofBody(bodyId, moment.at);
    const day = dayIn(moment, body.timeZone);
    return { day, rule: this.rules.lightRule(day, body) };
  }

  /** What is past can be looked at, and no longer acted on. */
  private async rowsOf(
    duties: readonly DutyDocument[],
    { bodyId, status: itemStatus }: ItemDocument,
    moment: Moment,
    viewer: Viewer,
  ): Promise<readonly DutyRow[]> {
    const body = await this.rules.ofBody(bodyId, moment.at);
    const day = dayIn(moment, body.timeZone);
    const rules = rulesOn(body.versions, day);
    const rule = this.rules.lightRule(day, body);
    return duties.map((duty) => {
      const limits = this.rules.limitsOf(duty, body, day);
      const allowed = moment.at === undefined ? actsOn(duty, viewer, { ...rules, ...limits, day, itemStatus }) : [];
      return { ...duty, light: lightOn(day, duty, rule), limits, allowed };
    });
  }

  /** Every unit that has or had a duty of a body. */
  async unitsOf(bodyId: BodyId, position?: Position): Promise<readonly UnitId[]> {
    return [...(await this.countsByUnit(bodyId, position)).keys()];
  }

  /** How many duties of a body each unit has, by status and by due date. */
  private async countsByUnit(bodyId: BodyId, position?: Position): Promise<ReadonlyMap<UnitId, Counts>> {
    const totals = this.views.totalsOf(dutiesProjection);
    const counts = new Map<UnitId, Counts>();
    for (const prefix of [statusTotalKey(bodyId), dueTotalKey(bodyId)])
      for (const { key, document } of await totals.list({ prefix, ...at(position) })) {
        const unitId = key.slice(prefix.length) as UnitId;
        counts.set(unitId, { ...counts.get(unitId), ...document });
      }
    return counts;
  }
}

const at = (position: Position | undefined) => (position === undefined ? {} : { at: position });

const cell = (duty: DutyDocument, day: Day, rule: LightRule): SituationCell => {
  const { unitId, role, status, dueOn, percent } = duty;
  return { unitId, role, status, light: lightOn(day, duty, rule), dueOn, percent };
};

const dutyIn = (key: string) => {
  const [, itemId = '', unitId = ''] = key.split('/');
  return { itemId: itemId as ItemId, unitId: unitId as UnitId };
};
