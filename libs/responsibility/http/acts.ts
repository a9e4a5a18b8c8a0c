import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { UnfitUnit, UnitById, type UnitDocument } from '#directory/contracts';
import type { CommandMeta } from '#event-store';
import { type Answer, type Caller, found, type Role } from '#http';
import type { ItemId, Refusal, UnitId } from '#kernel';
import { ActOnItem } from '../application/act-on-item.handler.ts';
import { type DutyAct, dutyTransitions, type ItemDocument, ItemsById } from '../contracts/index.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import type { DutyPath } from './duty-bodies.ts';

/** Who may do what is in the table of transitions; a unit's people act for the own unit only. */
export const by = (act: DutyAct): readonly Role[] => dutyTransitions[act].by;

export const duty = ({ itemId, unitId }: DutyPath) => ({ itemId: itemId as ItemId, unitId: unitId as UnitId });

/** An id that an act makes, as the description shows it. */
export const MADE = '6c1f2f3e-2f6d-5a2b-9b1e-8a7d6c5b4a32';

/** Has an act on an item done, and answers with the ids that it made. */
export const actOnItem = async (
  commands: CommandBus,
  command: ItemCommand,
  meta: CommandMeta,
  made: Record<string, string> = {},
): Promise<Answer> => ({ outcome: await commands.execute(new ActOnItem(command, meta)), made });

/** Whether what somebody submits needs no further signature: the leader's own, or of a unit that asks for none. */
export const isSigned = async (queries: QueryBus, unitId: string, { role }: Caller): Promise<boolean> => {
  if (role === 'leader') return true;
  const unit = await queries.execute<UnitById, UnitDocument | null>(new UnitById(unitId as UnitId));
  return !unit?.leaderSigns;
};

/** The first of those who are to get a duty that cannot: there is no such unit, or it has ended. */
export const unfitAmong = (queries: QueryBus, named: readonly { readonly unitId: string }[]): Promise<Refusal | null> =>
  queries.execute<UnfitUnit, Refusal | null>(new UnfitUnit(named.map(({ unitId }) => unitId as UnitId)));

/** What an act or a question is about, when the answer is there. @throws {Problem} `item.unknown`, `duty.unknown` */
export const foundOn = async <T>(
  queries: QueryBus,
  { itemId, unitId }: ReturnType<typeof duty>,
  answer: T | null,
): Promise<T> => {
  const [item] = await queries.execute<ItemsById, readonly ItemDocument[]>(new ItemsById([itemId]));
  found(item ?? null, 'item.unknown', { itemId });
  return found(answer, 'duty.unknown', { itemId, unitId });
};
