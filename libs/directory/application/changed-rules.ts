import { type Refusal, refuse } from '#kernel';
import type { BodyRefusal, SupervisionRules } from '../contracts/index.ts';

type Changes = { readonly [Name in keyof SupervisionRules]?: Partial<SupervisionRules[Name]> | undefined };

/** The rules with what is given in the place of what was; within a group of rules, too. `undefined` is not given. */
export const changedRules = (rules: SupervisionRules, changes: Changes): SupervisionRules => merged(rules, changes);

/** What is wrong with changes by themselves: who asks for no reports, and names a day for them, meant something else. */
export const flawOfChanges = ({ reporting }: Changes): Refusal<BodyRefusal> | null => {
  const namesDay = typeof reporting?.day === 'number' || (reporting?.days ?? []).length > 0;
  return reporting?.rhythm === 'none' && namesDay ? refuse('rules.report-day-unused') : null;
};

const merged = <T extends object>(before: T, changes: object): T => {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const all = given.map(([name, value]) => {
    const old = (before as Readonly<Record<string, unknown>>)[name];
    return [name, isGroup(old) && isGroup(value) ? merged(old, value) : value] as const;
  });
  return { ...before, ...Object.fromEntries(all) };
};

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
