import type { DraftBody, DraftItem, Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import type { SourceText } from '../source-text.ts';

const department = /^(\p{Script=Han}{0,8}?[省市州盟县区旗])(\p{Script=Han}{2,14}?)(局|厅|委员会|办公室)$/u;
/** 人民政府办公室 and 人民政府研究室 are alike in words alone. */
const shared = /^(?:人民政府|委|国家|安全|公安)/u;
/** Of one level and beginning. A notice names a few; of thousands the first are compared. */
const mostCompared = 20;

interface Named {
  readonly name: string;
  readonly canonical: string;
  readonly stem: string;
}

/**
 * Units of items whose name begins like that of another that the notice charges, or that belongs to the body: 市自然资源局 and
 * 市自然资源和规划局, 市发展和改革局 and 市发展和改革委员会. A level seldom has both.
 */
export const namesAlike = (
  source: SourceText,
  items: readonly DraftItem[],
  body: Pick<DraftBody, 'members'> | null,
): readonly Finding[] => {
  const charged = items.flatMap(({ units }) => units);
  const groups = new Map<string, Named[]>();
  const seen = new Set<string>();
  for (const { name, canonical } of [...charged, ...(body?.members ?? [])]) {
    const [, level = '', stem = ''] = department.exec(canonical) ?? [];
    if (stem === '' || shared.test(stem) || seen.has(canonical)) continue;
    seen.add(canonical);
    const group = groups.get(level + stem.slice(0, 2)) ?? [];
    if (group.length < mostCompared) group.push({ name, canonical, stem });
    groups.set(level + stem.slice(0, 2), group);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, index) => {
      const other = group.find((each, at) => at !== index && areAlike(one, each));
      return other ? [at(source, one, other)] : [];
    }),
  );
};

const areAlike = (one: Named, other: Named): boolean => {
  const [short, long] = one.stem.length <= other.stem.length ? [one, other] : [other, one];
  // 市公安局高新分局 is a branch of 市公安局.
  return long.stem.startsWith(short.stem) && !long.canonical.startsWith(short.canonical);
};

const at = (source: SourceText, { name }: Named, other: Named): Finding => {
  const start = Math.max(0, source.text.indexOf(name));
  return finding(source, 'names.alike', { start, end: start + name.length }, `${name} · ${other.name}`);
};
