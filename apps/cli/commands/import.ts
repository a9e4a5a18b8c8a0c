import { readFile, stat } from 'node:fs/promises';
import { Command } from 'commander';
import { NOTICE_LIMIT } from '#http';
import { refuse } from '#kernel';
import { findingKinds, type NoticeDraft, readDocument } from '#notice';
import type { Server } from '../../server/index.ts';
import { CommandFailed, explain, refused, WrongUsage } from '../failure.ts';
import { systemFaults } from '../failure-words.ts';
import { openWhenFree } from '../open.ts';
import { registerDraft, tellRegistered } from '../register-draft.ts';
import { configurationOf } from '../settings.ts';
import { draftText, unregisteredLines } from '../tables/draft.ts';
import { type CommonOptions, print, printJson, progress } from '../terminal.ts';

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
    .action(async (files: readonly string[], { register = false, accept }: ImportOptions, command: Command) => {
      const { json = false } = command.optsWithGlobals<CommonOptions>();
      accept.forEach(requireFinding);
      let server: Server | undefined;
      let failed = 0;
      try {
        for (const file of files) {
          try {
            const bytes = await bytesOf(file);
            if (!register) {
              show(file, await draftOf(bytes), json);
              continue;
            }
            // The folder is had before the draft is printed: nobody looks through a draft that cannot be recorded.
            server ??= await openWhenFree(configurationOf(command));
            const registered = await registerDraft(server, bytes, accept, (draft) => show(file, draft, json));
            if (json) unregisteredLines(registered.draft).forEach(progress);
            tellRegistered(registered);
          } catch (error) {
            failed += 1;
            if (files.length === 1) throw error;
            progress(`${file}:`);
            explain(error);
          }
        }
      } finally {
        await server?.close();
      }
      if (failed > 0)
        throw new CommandFailed(
          'import.failed',
          `${failed} of ${files.length} files could not be imported. · ${failed} 个文件导入失败。`,
        );
    });

/** @throws {WrongUsage} a code that no finding has, most often misspelt */
const requireFinding = (code: string): void => {
  if (Object.hasOwn(findingKinds, code)) return;
  throw new WrongUsage(`There is no finding ${code} that could be accepted · 没有“${code}”这种提示，无法接受`);
};

/** @throws {CommandFailed} `file.unreadable`, `request.too-large` */
const bytesOf = async (file: string): Promise<Buffer> => {
  try {
    // Before it is read: the file may be larger than the memory.
    if ((await stat(file)).size > NOTICE_LIMIT) throw refused(refuse('request.too-large', { limit: NOTICE_LIMIT }));
    return await readFile(file);
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    const { en, zh } = systemFaults[code] ?? { en: message, zh: code };
    throw new CommandFailed('file.unreadable', `${file} cannot be read: ${en}\n${file} 无法读取：${zh}`);
  }
};

const draftOf = async (bytes: Uint8Array): Promise<NoticeDraft> => {
  const read = await readDocument(bytes);
  if ('unreadable' in read) throw refused(refuse(read.unreadable, { bytes: bytes.byteLength }));
  return read;
};

const show = (file: string, draft: NoticeDraft, json: boolean): void => {
  // What the draft has beside the object of `CLI.md` is for the system's own use.
  const { collectives: _, ...form } = draft;
  if (json) printJson({ file, ...form });
  else print(draftText(file, draft));
};
