import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { MeetingId } from '#kernel';
import { MinutesWriter } from '#meeting';
import { CommandFailed } from '../failure.ts';
import { openForQueries } from '../open.ts';
import { configurationOf } from '../settings.ts';
import { print } from '../terminal.ts';
import { momentOf } from './show.ts';

export const minutes = () =>
  new Command('minutes')
    .description('the Word document of issued or draft minutes · 导出会议纪要')
    .argument('<meeting>', 'the id of the meeting')
    .requiredOption('--out <file>', 'where to write it, .docx')
    .action(async (meeting: string, { out }: { readonly out: string }, command: Command) => {
      await openForQueries(configurationOf(command), async (server) => {
        const moment = await momentOf(server, null);
        const writer = server.app.get(MinutesWriter, { strict: false });
        const file = await writer.write(meeting as MeetingId, moment);
        if (!file)
          throw new CommandFailed('minutes.none', `There are no minutes of ${meeting}. · ${meeting} 还没有会议纪要。`);
        await writeFile(out, file.bytes);
        print(out);
      });
    });
