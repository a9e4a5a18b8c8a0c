import { EventUnreadable, StoreUnavailable } from '#event-store';
import { type Refusal, told } from '#kernel';
import { ViewUnavailable } from '#read-model';
import { BadConfiguration, problems, RebuildFailed } from '../server/index.ts';
import { faultsInChinese, systemFaults } from './failure-words.ts';

/** A command that was refused or found something wanting: exit code 1, with a code and a reason. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A command that was called wrongly: exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The failure that a refusal is, with its sentences in both languages. */
export const refused = ({ refused: code, details }: Refusal): CommandFailed => {
  const sentences = problems[code];
  if (!sentences) return new CommandFailed(code, JSON.stringify(details));
  const { en, zh } = told(sentences, details);
  return new CommandFailed(code, `${en}\n${zh}`);
};

/** Tells on standard error what was wrong, with its code. A fault of ours is told with its stack. */
export const explain = (error: unknown): void => {
  process.stderr.write(`${textOf(error)}\n`);
};

export const exitCode = (error: unknown): 1 | 2 =>
  error instanceof WrongUsage ||
  error instanceof BadConfiguration ||
  (error instanceof StoreUnavailable && error.fault === 'other-log')
    ? 2
    : 1;

const textOf = (error: unknown): string => {
  if (error instanceof CommandFailed) return `${error.code}: ${error.message}`;
  if (
    error instanceof StoreUnavailable ||
    error instanceof ViewUnavailable ||
    error instanceof EventUnreadable ||
    error instanceof RebuildFailed
  )
    return `${error.code}: ${error.message}\n${faultsInChinese[error.code] ?? ''}`.trimEnd();
  if (error instanceof WrongUsage || error instanceof BadConfiguration) return error.message;
  if (isSystemError(error)) {
    const { code = '', message } = error;
    return `${message.startsWith(code) ? message : `${code}: ${message}`}\n${systemFaults[code]?.zh ?? ''}`.trimEnd();
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;
