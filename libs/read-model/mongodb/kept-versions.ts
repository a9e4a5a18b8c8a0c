import type { KeptVersion } from '#read-model';
import type { VersionRow } from './layout.ts';
import type { Snapshot } from './snapshot.ts';

const PAGE = 500;

/** Every version up to the snapshot, by key, then by position; each ends where the next one of its key begins. */
export async function* keptVersions({
  documents,
  at,
  counting,
}: Snapshot): AsyncGenerator<readonly KeptVersion[], undefined> {
  let open: VersionRow | undefined;
  for (let cursor = ''; ; ) {
    const rows = await documents.versions
      .find({ _id: { $gt: cursor }, since: { $lte: at }, ...counting })
      .sort({ _id: 1 })
      .limit(PAGE)
      .toArray();
    const page: KeptVersion[] = [];
    for (const row of rows) {
      if (open) page.push(...kept(open, row));
      open = row;
    }
    const last = rows.at(-1);
    if (!last && open) page.push(...kept(open));
    if (page.length > 0) yield page;
    if (!last) return;
    cursor = last._id;
  }
}

/** None where the document was away. */
const kept = ({ key, since: from, json }: VersionRow, next?: VersionRow): readonly KeptVersion[] =>
  json === null ? [] : [{ key, from, to: next?.key === key ? next.since : null, json }];
