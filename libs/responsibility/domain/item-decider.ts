import { type Decider, unreachable } from '#kernel';
import type { ItemEvent, ItemRefusal } from '../contracts/index.ts';
import { completeDuty, requestCompletion, sendBackCompletion } from './completion-rules.ts';
import { acknowledgeDuty, answerUrge, reportProgress, reviseDue, urgeDuty } from './duty-rules.ts';
import { evolveItem } from './evolve-item.ts';
import type { ItemCommand } from './item-commands.ts';
import { closeItem, enterMinutes, registerItem } from './item-rules.ts';
import type { ItemDecision, ItemState } from './item-state.ts';

const decide = (command: ItemCommand, state: ItemState): ItemDecision => {
  switch (command.type) {
    case 'RegisterItem':
      return registerItem(command, state);
    case 'AcknowledgeDuty':
      return acknowledgeDuty(command, state);
    case 'ReportProgress':
      return reportProgress(command, state);
    case 'UrgeDuty':
      return urgeDuty(command, state);
    case 'AnswerUrge':
      return answerUrge(command, state);
    case 'RequestCompletion':
      return requestCompletion(command, state);
    case 'SendBackCompletion':
      return sendBackCompletion(command, state);
    case 'CompleteDuty':
      return completeDuty(command, state);
    case 'ReviseDue':
      return reviseDue(command, state);
    case 'EnterMinutes':
      return enterMinutes(command, state);
    case 'CloseItem':
      return closeItem(command, state);
    default:
      return unreachable(command);
  }
};

/** ResponsibilityItem: one matter, and one duty for each unit that has a part in it (一事一项). Stream `item-<id>`. */
export const itemDecider: Decider<ItemState, ItemCommand, ItemEvent, ItemRefusal> = {
  initial: { status: 'unregistered' },
  decide,
  evolve: evolveItem,
  // What one unit does is not stale because another has reported; a closed item concerns all.
  concerns: ({ type, data }, command) =>
    !('unitId' in command) || type === 'ItemClosed' || ('unitId' in data && data.unitId === command.unitId),
  bodyOf: (state) => (state.status === 'unregistered' ? null : state.bodyId),
};
