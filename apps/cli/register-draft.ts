import { CommandBus } from '@nestjs/cqrs';
import { v4 } from 'uuid';
import { instantOf, isRefusal, type UserId } from '#kernel';
import { ImportNotice, type NoticeDraft } from '#notice';
import type { Server } from '../server/index.ts';
import { CommandFailed, refused } from './failure.ts';
import { progress } from './terminal.ts';

/** @throws {CommandFailed} `notice.findings-open`: a finding of severity error is not accepted */
export const requireAccepted = ({ findings }: NoticeDraft, accepted: readonly string[]): void => {
  const open = findings.filter(({ severity, code }) => severity === 'error' && !accepted.includes(code));
  if (open.length === 0) return;
  const codes = [...new Set(open.map(({ code }) => code))].join(' ');
  throw new CommandFailed(
    'notice.findings-open',
    `Open findings: ${codes}. Accept them with --accept. · 有未处理的问题：${codes}，可用 --accept 接受。`,
  );
};

/** Records the draft of a notice, and says under which id, or that it is there already. */
export const registerDraft = async ({ app }: Server, bytes: Uint8Array): Promise<void> => {
  const commandId = v4();
  const imported = await app.get(CommandBus).execute(
    new ImportNotice(bytes, {
      commandId,
      occurredAt: instantOf(Date.now()),
      actor: { userId: 'cli' as UserId, role: 'operator', unitId: null },
      ground: null,
      correlationId: commandId,
      causationId: commandId,
      bodyId: null,
    }),
  );
  if (isRefusal(imported)) throw refused(imported);
  const { noticeId, already, others } = imported;
  progress(
    already ? `Registered already, as notice-${noticeId} · 此前已登记` : `Registered as notice-${noticeId} · 已登记`,
  );
  if (others.length === 0) return;
  const streams = others.map((id) => `notice-${id}`).join(' ');
  progress(`Also there, of the same file or number: ${streams} · 同一文件或文号已有：${streams}`);
};
