import type { Chance } from './chance.ts';
import type { Person, World } from './world.ts';

/** What an act answered: the ids that it made, and whatever else. */
export type Made = Readonly<Record<string, string>>;

/** Somebody tries something: what is sent, and what the model says must come of it. */
export interface Attempt {
  readonly act: string;
  readonly who: Person;
  readonly path: string;
  readonly body: object;
  /** Each of these is reason enough to refuse, and any may be told; none: it is done. */
  readonly refusals: readonly string[];
  /** Does it to the model; answers how many events the act itself writes. */
  readonly happens: (made: Made) => number;
  /** How many events follow from it, in numbers and elsewhere in the ledger. */
  readonly follows?: (made: Made) => number;
  /** Something is asked for, and nothing done. */
  readonly isQuestion?: true;
}

/** A kind of act: how it is tried in a world; `null`: there is nothing to try it on. */
export type Act = (world: World, chance: Chance) => Attempt | null;

/** Who may do it; of a unit's people, only those of the unit that it is about. */
export interface Permitted {
  readonly by: readonly Person['role'][];
  readonly ofUnit?: string;
}

const unitRoles: readonly Person['role'][] = ['liaison', 'leader'];

export const unitPeople: readonly Person['role'][] = unitRoles;
export const officePeople: readonly Person['role'][] = ['office', 'convenor'];

/** Somebody who may, most of the time; else anybody. */
export const somebody = ({ people }: World, chance: Chance, { by, ofUnit }: Permitted): Person => {
  const right = people.filter(
    ({ role, unitId }) => by.includes(role) && (ofUnit === undefined || !unitRoles.includes(role) || unitId === ofUnit),
  );
  const person = chance.of(right.length > 0 && chance.happens(95) ? right : people);
  if (!person) throw new Error('There are no people.');
  return person;
};

/** Who may not do it at all is told only so. */
export const refusedTo = ({ role, unitId }: Person, { by, ofUnit }: Permitted): string | null => {
  if (!by.includes(role)) return 'auth.not-permitted';
  return ofUnit !== undefined && unitRoles.includes(role) && unitId !== ofUnit ? 'auth.not-own-unit' : null;
};

/** Codes of what holds. */
export const codes = (reasons: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(reasons).filter((code) => reasons[code]);

export interface Said {
  readonly text: string;
  readonly blank: boolean;
  /** Longer than the interface takes. */
  readonly long: boolean;
}

/** Words of a person; now and then none, or far too many. */
export const said = (chance: Chance): Said => {
  const [blank, long] = [chance.happens(2), chance.happens(0.3)];
  if (long) return { text: '长'.repeat(100_000), blank: false, long };
  return { text: blank ? ' ' : `情况说明${chance.below(100)}`, blank, long };
};

/** Puts together what is tried: who may not is refused for that alone, and so is what cannot be read. */
export const attempt = (
  {
    malformed = false,
    ...tried
  }: Omit<Attempt, 'refusals'> & {
    readonly refusals: readonly string[];
    readonly malformed?: boolean;
  },
  permitted: Permitted,
): Attempt => {
  const refused = refusedTo(tried.who, permitted);
  if (refused !== null) return { ...tried, refusals: [refused] };
  return malformed ? { ...tried, refusals: ['request.text-too-long'] } : tried;
};
