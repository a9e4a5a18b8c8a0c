import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActHandler, AggregateStore, type CommandMeta, EventStore, type Outcome } from '#event-store';
import { noticeEvents } from '../contracts/index.ts';
import type { CorrectDraft } from '../domain/notice-commands.ts';
import { noticeDecider } from '../domain/notice-decider.ts';
import { noticeStream } from './notice-stream.ts';

/** The office puts a draft right: an item corrected, added or removed. */
export class PutDraftRight extends Command<Outcome> {
  constructor(
    readonly command: CorrectDraft,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(PutDraftRight)
export class PutDraftRightHandler extends ActHandler<CorrectDraft> implements ICommandHandler<PutDraftRight> {
  constructor(store: EventStore) {
    super(new AggregateStore(store, noticeDecider, noticeEvents), ({ noticeId }) => noticeStream(noticeId));
  }
}
