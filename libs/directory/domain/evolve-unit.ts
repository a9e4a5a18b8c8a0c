import { unreachable } from '#kernel';
import type { UnitEvent } from '../contracts/index.ts';
import type { UnitState } from './unit-state.ts';

/** What an event makes of a unit. Decides nothing: what is in the log has happened. */
export const evolveUnit = (state: UnitState, event: UnitEvent): UnitState => {
  switch (event.type) {
    case 'UnitRegistered': {
      const { unitId, name, kind } = event.data;
      return { status: 'registered', unitId, name, kind, aliases: new Map(), successorId: null, leaderSigns: false };
    }
    case 'UnitAliasAdded': {
      if (state.status === 'unregistered') return state;
      const { alias, validFrom } = event.data;
      return { ...state, aliases: new Map(state.aliases).set(alias, validFrom) };
    }
    case 'UnitRenamed': {
      if (state.status === 'unregistered') return state;
      return { ...state, name: event.data.name, aliases: new Map(state.aliases).set(state.name, null) };
    }
    case 'UnitSucceeded':
      return state.status === 'unregistered' ? state : { ...state, successorId: event.data.successorId };
    case 'LeaderSignatureChosen':
      return state.status === 'unregistered' ? state : { ...state, leaderSigns: event.data.leaderSigns };
    default:
      return unreachable(event);
  }
};
