import type { Day, UnitId } from '#kernel';
import { chineseDay, numbered } from '#word';
import { type DutyDocument, type ItemDocument, type Light, statusWords } from '../contracts/index.ts';
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
  const rows = items.flatMap(({ itemId, number, heading }) =>
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
          due: duty.dueOn ? chineseDay(duty.dueOn) : duty.longTerm ? words.longTerm : words.undated,
          progress: progressOf(duty),
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

const LONGEST = 60;

/**
 * How far it is, and what was reported last, unless that was sent back; a long report is cut, for the table is no place
 * to read it.
 */
const progressOf = ({ percent, lastReport, rewrite }: DutyDocument): string => {
  const text = rewrite === null ? (lastReport?.text ?? '').replaceAll(/\s+/g, '') : '';
  if (text === '') return `${percent}%`;
  const said = [...text];
  return `${percent}%，${said.length > LONGEST ? `${said.slice(0, LONGEST).join('')}…` : text}`;
};
