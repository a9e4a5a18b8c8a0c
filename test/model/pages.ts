import type { Played } from './history.ts';
import type { Answer } from './ledger.ts';
import type { Person, World } from './world.ts';

const auditor = ({ people }: World): Person => {
  const found = people.find(({ role }) => role === 'auditor');
  if (!found) throw new Error('There is no auditor.');
  return found;
};

/** A page of the interface, when the views have come to the end of the log. */
export const seen = async ({ ledger, world, log }: Played, path: string): Promise<Answer['body']> => {
  const separator = path.includes('?') ? '&' : '?';
  const answer = await ledger.get(`${path}${separator}minPosition=${log.at(-1)?.position}`, auditor(world));
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

export type Row = Readonly<Record<string, unknown>>;

/** All pages of a list, whatever its path asks for beside. */
export const listed = async <Listed = Row>(played: Played, path: string): Promise<readonly Listed[]> => {
  const rows: Listed[] = [];
  let after = '';
  for (;;) {
    const page = await seen(
      played,
      `${path}${path.includes('?') ? '&' : '?'}limit=200${after && `&after=${encodeURIComponent(after)}`}`,
    );
    rows.push(...page.items);
    if (page.next === null) return rows;
    after = page.next;
  }
};
