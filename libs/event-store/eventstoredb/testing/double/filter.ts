import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Written } from './written.ts';

/** Whether the filter of a read, by stream or by type, by prefixes or by a pattern, lets an event pass. */
export const matches = (options: ReadReq.Options, { stream, type }: Written): boolean => {
  const filter = options.getFilter();
  if (!filter) return true;
  const byStream = filter.hasStreamIdentifier();
  const text = byStream ? stream : type;
  const expression = byStream ? filter.getStreamIdentifier() : filter.getEventType();
  const pattern = expression?.getRegex() ?? '';
  if (pattern !== '') return new RegExp(pattern).test(text);
  return (expression?.getPrefixList() ?? []).some((prefix) => text.startsWith(prefix));
};
