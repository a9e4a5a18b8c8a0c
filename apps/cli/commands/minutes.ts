import { writeFile } from 'node:fs/promises';
import { QueryBus } from '@nestjs/cqrs';
import { Command } from 'commander';
import type { MeetingId } from '#kernel';
import { MinutesDocument } from '#meeting';
import { CommandFailed } from '../failure.ts';
import { openForQueries } from '../open.ts';
import { type CommonOptions, print } from '../terminal.ts';

export const minutes = () =>
  new Command('minutes')
    .description('the Word document of issued or draft minutes · 导出会议纪要')
    .argument('<meeting>', 'the id of the meeting')
    .requiredOption('--out <file>', 'where to write it, .docx')
    .action(async (meeting: string, { out }: { readonly out: string }, command: Command) => {
      const { data } = command.optsWithGlobals<CommonOptions>();
      await openForQueries(data, async ({ app }) => {
        const bytes = await app.get(QueryBus).execute(new MinutesDocument(meeting as MeetingId));
        if (!bytes)
          throw new CommandFailed('meeting.unknown', `There is no meeting ${meeting}. · 没有会议 ${meeting}。`);
        await writeFile(out, bytes);
        print(out);
      });
    });
