import { openRecords, type Records, type ViewsPlace } from '../../server/index.ts';
import { WrongUsage } from '../failure.ts';
import type { Place } from './place.ts';

/** Accounts and originals at both ends of a move. */
export interface BothRecords {
  readonly from: Records;
  readonly to: Records;
}

/**
 * Opens accounts and originals at both places: in a data folder; of a log on a server, in the database of its views.
 * `null`: the log is moved alone, for a place is a file, or both are servers, or the views are said to stay in the folder.
 * @throws {WrongUsage} nobody says where they are beside the server
 */
export const openRecordsAt = (from: Place, to: Place, views: ViewsPlace | null): BothRecords | null => {
  const kinds = new Set([from.kind, to.kind]);
  if (kinds.has('file') || !kinds.has('folder')) return null;
  if (kinds.has('server')) {
    if (views === null) throw unsaid();
    if (views.kind === 'sqlite') return null;
  }
  const [source, target] = [placeOf(from, views), placeOf(to, views)];
  return { from: openRecords(source, 'catch-up'), to: openRecords(target, 'serve') };
};

const inFolder: ViewsPlace = { kind: 'sqlite' };

const placeOf = (place: Place, views: ViewsPlace | null) =>
  place.kind === 'folder' ? { views: inFolder, data: place.folder } : { views: views ?? inFolder, data: '' };

const unsaid = (): WrongUsage =>
  new WrongUsage(
    'A data folder also holds accounts and notices as they came: name the database for them with --views mongodb://… or LIANBAN_VIEWS, or say --views sqlite: to leave them in the folder.\n' +
      '数据目录中还有账号和通知原件：请用 --views mongodb://… 或 LIANBAN_VIEWS 指定其数据库；若留在目录中，请写 --views sqlite:。',
  );
