import { type Day, dayOf, type Instant, type SlipLevel, type UnitId } from '#kernel';
import { chineseDay } from '#word';
import type { DutyDocument, ItemDocument } from '../contracts/index.ts';
import { roleWords } from './duty-words.ts';
import type { SlipContent } from './slip-document.ts';

/** A slip as the log has it, and the ledger as it stood then. */
export interface SlipSource {
  readonly slip: {
    readonly slipId: string;
    readonly unitId: UnitId;
    readonly number: string;
    readonly level: SlipLevel;
    readonly requirement: string;
    readonly deadline: Day;
    readonly at: Instant;
    readonly position: number;
  };
  readonly item: Pick<ItemDocument, 'itemId' | 'number' | 'heading' | 'text'>;
  readonly duty: Pick<DutyDocument, 'role' | 'dueOn'>;
  readonly body: { readonly name: string; readonly timeZone: string };
  readonly units: Readonly<Record<UnitId, string>>;
}

/** What is printed on a slip: all as of its issue, and the name of who signed. */
export const slipContent = ({ slip, item, duty, body, units }: SlipSource, signedBy: string | null): SlipContent => {
  const issuedOn = dayOf(slip.at, body.timeZone);
  return {
    bodyName: body.name,
    number: slip.number,
    level: slip.level,
    unit: units[slip.unitId] ?? slip.unitId,
    role: roleWords[duty.role],
    item,
    due: duty.dueOn && chineseDay(duty.dueOn),
    requirement: slip.requirement,
    deadline: chineseDay(slip.deadline),
    issuedOn: chineseDay(issuedOn),
    signedBy,
    slipId: slip.slipId,
    itemId: item.itemId,
    logPosition: slip.position,
    madeOn: issuedOn,
  };
};
