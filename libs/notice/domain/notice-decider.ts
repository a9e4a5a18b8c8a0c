import { type Decider, unreachable } from '#kernel';
import type { NoticeEvent, NoticeRefusal } from '../contracts/index.ts';
import { confirmNotice } from './confirm-rules.ts';
import { correctBody, correctHead, withdrawNotice } from './correct-head-and-body.ts';
import { addItem, correctItem, removeItem, restoreItem } from './correct-rules.ts';
import { evolveNotice } from './evolve-notice.ts';
import { importNotice } from './import-rules.ts';
import type { NoticeCommand } from './notice-commands.ts';
import type { NoticeDecision, NoticeState } from './notice-state.ts';

const decide = (command: NoticeCommand, state: NoticeState): NoticeDecision => {
  switch (command.type) {
    case 'ImportNotice':
      return importNotice(command, state);
    case 'CorrectItem':
      return correctItem(command, state);
    case 'AddItem':
      return addItem(command, state);
    case 'RemoveItem':
      return removeItem(command, state);
    case 'RestoreItem':
      return restoreItem(command, state);
    case 'CorrectHead':
      return correctHead(command, state);
    case 'CorrectBody':
      return correctBody(command, state);
    case 'WithdrawNotice':
      return withdrawNotice(command, state);
    case 'ConfirmNotice':
      return confirmNotice(command, state);
    default:
      return unreachable(command);
  }
};

/** Whoever puts one item right has seen enough when that item is as they saw it; whoever acts on the whole, when all is. */
const concerns = (event: NoticeEvent, command: NoticeCommand): boolean => {
  if (event.type === 'NoticeConfirmed' || event.type === 'NoticeWithdrawn') return true;
  if ('index' in command) return 'index' in event.data && event.data.index === command.index;
  if (command.type === 'AddItem') return event.type === 'NoticeItemAdded';
  if (command.type === 'CorrectHead') return event.type === 'NoticeHeadCorrected';
  if (command.type === 'CorrectBody') return event.type === 'NoticeBodyCorrected';
  return true;
};

/** Notice: an official document as it was read, until the office stands by the draft. Stream `notice-<id>`. */
export const noticeDecider: Decider<NoticeState, NoticeCommand, NoticeEvent, NoticeRefusal> = {
  initial: { status: 'unknown' },
  decide,
  evolve: evolveNotice,
  concerns,
};
