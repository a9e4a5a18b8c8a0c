import { type Decider, unreachable } from '#kernel';
import type { NoticeEvent, NoticeRefusal } from '../contracts/index.ts';
import { confirmNotice } from './confirm-rules.ts';
import { addItem, correctItem, removeItem } from './correct-rules.ts';
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
    case 'ConfirmNotice':
      return confirmNotice(command, state);
    default:
      return unreachable(command);
  }
};

/** Notice: an official document as it was read, until the office stands by the draft. Stream `notice-<id>`. */
export const noticeDecider: Decider<NoticeState, NoticeCommand, NoticeEvent, NoticeRefusal> = {
  initial: { status: 'unknown' },
  decide,
  evolve: evolveNotice,
};
