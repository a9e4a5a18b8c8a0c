import { CommandBus } from '@nestjs/cqrs';
import { v4 } from 'uuid';
import { instantOf, isRefusal, type UserId } from '#kernel';
import { type Imported, ImportNotice, type NoticeDraft } from '#notice';
import type { Server } from '../server/index.ts';
import { CommandFailed, refused } from './failure.ts';
import { progress } from './terminal.ts';

/** @throws {CommandFailed} `notice.findings-open`: a finding of severity error is not accepted */
const requireAccepted = ({ findings }: NoticeDraft, accepted: readonly string[]): void => {
  const open = findings.filter(({ severity, code }) => severity === 'error' && !accepted.includes(code));
  if (open.length === 0) return;
  const codes = [...new Set(open.map(({ code }) => code))].join(' ');
  throw new CommandFailed(
    'notice.findings-open',
    `Open findings: ${codes}. Accept them with --accept. · 有未处理的问题：${codes}，可用 --accept 接受。`,
  );
};

/**
 * Reads a notice as the directory knows its units, shows the draft, and records that one.
 * @throws {CommandFailed} what refuses it; the draft is shown all the same, where there is one
 */
export const registerDraft = async (
  { app }: Server,
  bytes: Uint8Array,
  accepted: readonly string[],
  show: (draft: NoticeDraft) => void,
): Promise<Imported> => {
  const commandId = v4();
  const imported = await app.get(CommandBus).execute(
    new ImportNotice(
      bytes,
      {
        commandId,
        occurredAt: instantOf(Date.now()),
        actor: { userId: 'cli' as UserId, role: 'operator', unitId: null },
        ground: null,
        correlationId: commandId,
        causationId: commandId,
        bodyId: null,
      },
      accepted,
    ),
  );
  if (imported.draft) show(imported.draft);
  if (isRefusal(imported)) {
    if (imported.draft) requireAccepted(imported.draft, accepted);
    throw refused(imported);
  }
  return imported;
};

/** Says under which id a notice is registered, or that it is there already. */
export const tellRegistered = ({ noticeId, already, others }: Imported): void => {
  progress(
    already ? `Registered already, as notice-${noticeId} · 此前已登记` : `Registered as notice-${noticeId} · 已登记`,
  );
  if (others.length === 0) return;
  const streams = others.map((id) => `notice-${id}`).join(' ');
  progress(`Also there, of the same file or number: ${streams} · 同一文件或文号已有：${streams}`);
};
