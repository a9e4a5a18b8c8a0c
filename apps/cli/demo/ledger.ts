import type { Client } from './client.ts';
import type { People } from './people.ts';

/** What the demo reads of the ledger; only what it uses. */
export interface Row {
  readonly item: {
    readonly itemId: string;
    readonly number: string;
    readonly heading: string;
    readonly status: string;
  };
  readonly cells: readonly {
    readonly unitId: string;
    readonly role: string;
    readonly status: string;
    readonly light: string;
    readonly dueOn: string | null;
    readonly percent: number;
  }[];
}

export interface SituationView {
  readonly day: string;
  readonly totals: { readonly duties: number; readonly byLight: Readonly<Record<string, number>> };
  readonly rows: readonly Row[];
  /** The cursor of the next page. */
  readonly next: string | null;
}

export interface DutyOf {
  readonly itemId: string;
  readonly unitId: string;
  readonly light: string;
  readonly status: string;
  readonly dueOn: string | null;
  readonly percent: number;
}

/** What everybody on the stage has at hand. */
export interface Stage {
  readonly client: Client;
  readonly people: People;
  readonly bodyId: string;
  readonly say: (line: string) => void;
}

/** The whole matrix, page after page. */
export const situationOf = async (stage: Stage, asOf?: string, after = ''): Promise<SituationView> => {
  const path = `bodies/${stage.bodyId}/situation${after && `?after=${encodeURIComponent(after)}`}`;
  const page = await stage.client.read<SituationView>(stage.people.office, path, asOf);
  if (page.next === null) return page;
  const rest = await situationOf(stage, asOf, page.next);
  return { ...rest, rows: [...page.rows, ...rest.rows] };
};

/** Every duty of the body in an item that goes on, in the order of the matrix. */
export const dutiesIn = ({ rows }: SituationView): readonly DutyOf[] =>
  rows
    .filter(({ item }) => item.status === 'open')
    .flatMap(({ item, cells }) => cells.map((cell) => ({ itemId: item.itemId, ...cell })));
