import type { NoticeDraft, UnreadableNotice } from '../domain/reading/index.ts';

/** The draft that was read; an error where nothing could be. */
export const drafted = (read: NoticeDraft | UnreadableNotice): NoticeDraft => {
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
};
