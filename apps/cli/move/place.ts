import { statSync } from 'node:fs';
import { WrongUsage } from '../failure.ts';

/** Where a log is moved from or to. */
export type Place =
  /** The log alone. */
  | { readonly kind: 'file'; readonly file: string }
  /** A data folder: the log, the accounts and the originals of notices. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** The log; accounts and originals are where the views are. */
  | { readonly kind: 'server'; readonly url: string };

/** `sqlite:FOLDER`, `sqlite:FILE.sqlite`, or `esdb:URL`, the URL with or without `esdb://` of its own. @throws {WrongUsage} */
export const placeIn = (text: string): Place => {
  const [, kind, rest = ''] = /^(sqlite|esdb(?:\+discover)?|kurrentdb):(.+)$/s.exec(text) ?? [];
  if (!kind)
    throw new WrongUsage(
      'A log is sqlite:FOLDER, sqlite:FILE.sqlite or esdb:URL. · 日志写作 sqlite:数据目录、sqlite:文件.sqlite 或 esdb:地址。',
    );
  if (kind !== 'sqlite') return { kind: 'server', url: rest.startsWith('//') ? text : rest };
  const isFile = rest.endsWith('.sqlite') || statSync(rest, { throwIfNoEntry: false })?.isFile();
  return isFile ? { kind: 'file', file: rest } : { kind: 'folder', folder: rest };
};
