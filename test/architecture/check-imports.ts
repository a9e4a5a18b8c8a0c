import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from './repository.ts';
import { type Rule, rules, wiredByNest } from './rules.ts';
import { ambientUsesOf, type Import, importsOf, nodesOf } from './syntax.ts';

/** A room, `libs/kernel` or `apps/cli`, and the folder in it, `domain`; none for what lies in the room itself. */
interface Place {
  readonly room: string;
  readonly folder: string | undefined;
}

/** What a file does that the rules do not allow, each as a sentence that names the file, the import and the rule. */
export const violationsOf = (path: string, text: string): readonly string[] => {
  const rule = rules.find(({ files }) => files.test(path));
  if (!rule) return [`${path}: no rule says what it may import`];
  const nodes = nodesOf(text, path);
  const imports = importsOf(nodes).flatMap((one) => {
    const objection = objectionTo(one, path, rule);
    return objection ? [`${path} imports ${one.specifier}: ${objection}`] : [];
  });
  const ambient = rule.pure ? ambientUsesOf(nodes).map((use) => `${path} uses ${use}: ${rule.who} must not`) : [];
  return [...imports, ...ambient];
};

const objectionTo = ({ specifier, typeOnly }: Import, path: string, rule: Rule): string | undefined => {
  const target = specifier.startsWith('.') ? posix.normalize(posix.join(dirname(path), specifier)) : undefined;
  if (target === undefined) {
    if (specifier.startsWith('#') && !isFile(`libs/${specifier.slice(1)}/index.ts`)) return 'there is no such index.ts';
    return isAllowed(specifier, typeOnly, path, rule) ? undefined : `${rule.who} may not`;
  }
  const from = placeOf(path);
  const to = placeOf(target);
  if (from.room !== to.room) return rule.may.includes(target) ? undefined : 'a relative import never leaves its room';
  if (from.folder === to.folder) return undefined;
  if (passesAnIndex(to, target) && !rule.may.includes('*')) return `nothing is imported past its folder's index.ts`;
  const name = `#${to.room.replace('libs/', '')}${to.folder ? `/${to.folder}` : ''}`;
  return isAllowed(name, typeOnly, path, rule) ? undefined : `${rule.who} may not`;
};

const isAllowed = (target: string, typeOnly: boolean, path: string, rule: Rule): boolean => {
  const own = `#${placeOf(path).room.replace('libs/', '')}`;
  const matches = (pattern: string): boolean => {
    const [, type, name = ''] = /^(type )?(.*)$/.exec(pattern) ?? [];
    return (!type || typeOnly) && globOf(name.replace(/^own\b/, own)).test(target);
  };
  const may = [...rule.may, ...wiredByNest.filter(({ files }) => files.test(path)).flatMap((one) => one.may)];
  return may.some(matches) && !(rule.never ?? []).some(matches);
};

const globOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

const placeOf = (path: string): Place => {
  const [top = '', second = '', third = '', ...rest] = path.split('/');
  if (top !== 'libs' && top !== 'apps') return { room: top, folder: undefined };
  return { room: `${top}/${second}`, folder: rest.length > 0 ? third : undefined };
};

const passesAnIndex = ({ room, folder }: Place, target: string): boolean =>
  folder !== undefined && target !== `${room}/${folder}/index.ts` && isFile(`${room}/${folder}/index.ts`);

const isFile = (path: string): boolean => existsSync(join(root, path));
