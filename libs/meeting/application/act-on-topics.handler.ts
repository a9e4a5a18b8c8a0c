import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActHandler, AggregateStore, type CommandMeta, EventStore, type Outcome, type StreamName } from '#event-store';
import { topicEvents } from '../contracts/index.ts';
import { type TopicCommand, topicsDecider } from '../domain/topics-decider.ts';

/** A member puts a topic forward for the next meeting, or withdraws it. */
export class ActOnTopics extends Command<Outcome> {
  constructor(
    readonly command: TopicCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ActOnTopics)
export class ActOnTopicsHandler extends ActHandler<TopicCommand> implements ICommandHandler<ActOnTopics> {
  constructor(store: EventStore) {
    super(new AggregateStore(store, topicsDecider, topicEvents), ({ bodyId }) => `topics-${bodyId}` as StreamName);
  }
}
