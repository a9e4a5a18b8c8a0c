import { readFile } from 'node:fs/promises';
import { CommandBus } from '@nestjs/cqrs';
import { Command } from 'commander';
import { v5 } from 'uuid';
import { instantOf, isRefusal, type NoticeId, refuse, type UserId } from '#kernel';
import { ImportNotice, type NoticeDraft, readDocument } from '#notice';
import type { Configuration } from '../../server/index.ts';
import { CommandFailed, refused } from '../failure.ts';
import { openForActs } from '../open.ts';
import { configurationOf } from '../settings.ts';
import { type CommonOptions, print, printJson, progress, table } from '../terminal.ts';

interface ImportOptions {
  readonly register?: boolean;
  readonly accept: readonly string[];
}

export const importNotices = () =>
  new Command('import')
    .description('reads notices into drafts and prints them; writes nothing without --register · 读取文件')
    .argument('<files...>', 'official notices')
    .option('--register', 'record the draft')
    .option('--accept <codes...>', 'findings of severity error that are accepted', [])
    .option('--json', 'print JSON only, one line a file')
    .action(async (files: readonly string[], options: ImportOptions, command: Command) => {
      const { json } = command.optsWithGlobals<CommonOptions>();
      let failed = 0;
      for (const file of files) {
        try {
          const bytes = await bytesOf(file);
          const draft = await draftOf(bytes);
          if (json) printJson({ file, ...cliForm(draft) });
          else show(file, draft);
          if (options.register) await register(configurationOf(command), bytes, draft, options.accept);
        } catch (error) {
          failed += 1;
          if (files.length === 1) throw error;
          progress(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      if (failed > 0)
        throw new CommandFailed(
          'import.failed',
          `${failed} of ${files.length} files could not be read. · ${failed} 个文件读取失败。`,
        );
    });

/** @throws {CommandFailed} `file.unreadable` */
const bytesOf = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'there is no such file · 没有这个文件'
        : code === 'EISDIR'
          ? 'it is a folder · 这是文件夹'
          : code;
    throw new CommandFailed('file.unreadable', `${file} cannot be read: ${why}`);
  }
};

const draftOf = async (bytes: Uint8Array): Promise<NoticeDraft> => {
  const read = await readDocument(bytes);
  if ('unreadable' in read) throw refused(refuse(read.unreadable, { bytes: bytes.byteLength }));
  return read;
};

/** The object of `CLI.md`: what the draft has beside it is for the system's own use. */
const cliForm = ({ collectives: _, ...form }: NoticeDraft): object => form;

const show = (file: string, { title, documentNumber, items, body, findings }: NoticeDraft): void => {
  print(`${file}: ${title}${documentNumber === null ? '' : ` ${documentNumber}`}`);
  print(
    table(
      ['number', 'heading', 'units', 'due'],
      items.map(({ path, heading, units, due }) => [
        path.join(' '),
        heading,
        units.map(({ canonical, role }) => `${canonical}(${role})`).join('、'),
        due?.text ?? '',
      ]),
    ),
  );
  if (body)
    print(`${body.name}: ${body.members.length} members, ${body.duties.length} duties, ${body.rules.length} rules`);
  const grave = findings.filter(({ severity }) => severity !== 'info');
  for (const { severity, code, message } of grave) print(`${severity} ${code}: ${message}`);
  print(`${findings.length} findings, ${grave.length} of them to be looked at`);
};

const register = async (
  configuration: Configuration,
  bytes: Uint8Array,
  { findings }: NoticeDraft,
  accepted: readonly string[],
): Promise<void> => {
  const open = findings.filter(({ severity, code }) => severity === 'error' && !accepted.includes(code));
  if (open.length > 0) {
    const codes = [...new Set(open.map(({ code }) => code))].join(' ');
    throw new CommandFailed(
      'notice.findings-open',
      `Open findings: ${codes}. Accept them with --accept. · 有未处理的问题：${codes}，可用 --accept 接受。`,
    );
  }
  await openForActs(configuration, async ({ app, data }) => {
    const noticeId = v5(await data.originals.keep(bytes), NOTICES) as NoticeId;
    const outcome = await app.get(CommandBus).execute(
      new ImportNotice(noticeId, bytes, {
        commandId: noticeId,
        occurredAt: instantOf(Date.now()),
        actor: { userId: 'cli' as UserId, role: 'operator', unitId: null },
        ground: null,
        correlationId: noticeId,
        causationId: noticeId,
        bodyId: null,
      }),
    );
    if (isRefusal(outcome)) throw refused(outcome);
    progress(`Registered as notice-${noticeId} · 已登记`);
  });
};

/** The same file is the same notice, however often it is registered. */
const NOTICES = '0d6cbb0e-0f4e-4b0a-8a3c-2a8f5b7f4c55';
