import type { Day, UnitId } from '#kernel';
import { chineseDay, filled, numbered } from '#word';
import {
  type DutyDocument,
  type Indicator,
  type ItemDocument,
  type Light,
  type Report,
  statusWords,
} from '../contracts/index.ts';
import { roleWords } from './duty-words.ts';
import type { SituationContent, SituationRow } from './situation-document.ts';
import { type SituationTemplate, situationTemplate } from './situation-template.ts';

/** The ledger of a body at the end of a day. */
export interface SituationSource {
  readonly body: { readonly bodyId: string; readonly name: string };
  readonly units: Readonly<Record<UnitId, string>>;
  readonly items: readonly ItemDocument[];
  /** By item, then unit. */
  readonly duties: readonly (DutyDocument & { readonly light: Light; readonly meaning: string })[];
  readonly day: Day;
  readonly position: number;
}

/** The rows of the table: a duty each, item by item. What went to another unit stands with that one. */
export const situationContent = (
  { body, units, items, duties, day, position }: SituationSource,
  { words }: SituationTemplate = situationTemplate,
): SituationContent => {
  const byItem = Map.groupBy(duties, ({ itemId }) => itemId);
  const rows = items.flatMap(({ itemId, number, heading, indicators, terms }) =>
    (byItem.get(itemId) ?? [])
      .filter(({ status }) => status !== 'reassigned')
      .map(
        (duty): SituationRow => ({
          item: numbered(number, heading),
          unit: units[duty.unitId] ?? duty.unitId,
          role: roleWords[duty.role],
          status: statusWords[duty.status],
          light: duty.light,
          meaning: duty.meaning,
          due: dueOf(duty, terms, words),
          progress: progressOf(duty, indicators, words),
        }),
      ),
  );
  return {
    bodyName: body.name,
    date: chineseDay(day),
    items: items.length,
    rows,
    bodyId: body.bodyId,
    logPosition: position,
    madeOn: day,
  };
};

/** A time that is no day, in the words in which it was set: 每年11月底前. */
const dueOf = (
  { dueOn, longTerm }: DutyDocument,
  terms: ItemDocument['terms'],
  words: SituationTemplate['words'],
): string => {
  if (dueOn) return chineseDay(dueOn);
  return longTerm ? (terms?.time ?? words.longTerm) : words.undated;
};

const LONGEST = 60;

/**
 * How far it is, and what was reported last, figures first, unless that was sent back; a long report is cut, for the
 * table is no place to read it.
 */
const progressOf = (
  duty: DutyDocument,
  indicators: readonly Indicator[],
  words: SituationTemplate['words'],
): string => {
  const { percent, lastReport, rewrite } = duty;
  if (lastReport === null || rewrite !== null) return `${percent}%`;
  const said = [...lastReport.text.replaceAll(/\s+/g, '')];
  const text = said.length > LONGEST ? `${said.slice(0, LONGEST).join('')}…` : said.join('');
  return [`${percent}%`, ...valuesOf(duty, lastReport, indicators, words), text]
    .filter((part) => part !== '')
    .join('，');
};

/** The figures of a report, each beside what it is to come to: the unit's quota, or the whole. */
const valuesOf = (
  { unitId }: DutyDocument,
  { indicators: values }: Report,
  indicators: readonly Indicator[],
  words: SituationTemplate['words'],
): readonly string[] =>
  values.map(({ name, value }) => {
    const stated = indicators.filter((indicator) => indicator.name === name);
    const aims = stated.flatMap(({ target, unit, comparison, by, quotas }) => {
      const number = quotas.find((quota) => quota.unitId === unitId)?.target ?? target;
      if (number === null) return [];
      const aim = filled(comparison === 'at-least' ? words.atLeast : words.atMost, { target: `${number}${unit}` });
      return [by === null ? aim : filled(words.byYear, { year: by, aim })];
    });
    return `${name}${value}${stated[0]?.unit ?? ''}${aims.length === 0 ? '' : `（${aims.join('，')}）`}`;
  });
