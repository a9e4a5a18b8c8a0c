import type { AggregateStore, CommandMeta, Outcome } from './decide.ts';
import type { StreamName } from './event.ts';

/** Has every act on one kind of aggregate done, on the stream that its command names. */
export class ActHandler<Command> {
  constructor(
    private readonly aggregates: { execute: AggregateStore<never, Command, never>['execute'] },
    private readonly streamOf: (command: Command) => StreamName,
  ) {}

  execute({ command, meta }: { readonly command: Command; readonly meta: CommandMeta }): Promise<Outcome> {
    return this.aggregates.execute(this.streamOf(command), command, meta);
  }
}
