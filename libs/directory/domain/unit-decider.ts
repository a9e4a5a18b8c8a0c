import { type Decider, unreachable } from '#kernel';
import type { UnitEvent, UnitRefusal } from '../contracts/index.ts';
import { evolveUnit } from './evolve-unit.ts';
import type { UnitCommand } from './unit-commands.ts';
import { addUnitAlias, chooseLeaderSignature, registerUnit, renameUnit, succeedUnit } from './unit-rules.ts';
import type { UnitDecision, UnitState } from './unit-state.ts';

const decide = (command: UnitCommand, state: UnitState): UnitDecision => {
  switch (command.type) {
    case 'RegisterUnit':
      return registerUnit(command, state);
    case 'AddUnitAlias':
      return addUnitAlias(command, state);
    case 'RenameUnit':
      return renameUnit(command, state);
    case 'SucceedUnit':
      return succeedUnit(command, state);
    case 'ChooseLeaderSignature':
      return chooseLeaderSignature(command, state);
    default:
      return unreachable(command);
  }
};

/** Unit: a department, company, organisation or locality, and the names it goes by. Stream `unit-<id>`. */
export const unitDecider: Decider<UnitState, UnitCommand, UnitEvent, UnitRefusal> = {
  initial: { status: 'unregistered' },
  decide,
  evolve: evolveUnit,
};
