import type { Place } from '../../names/index.ts';

const placeName =
  /^(?:中共)?(\p{Script=Han}{2,8}?(?:省|自治区|自治州|市|州|盟|县|区|旗))(?!场)(?:(\p{Script=Han}{2,6}?(?:市|县|区|旗))(?=人民|委|发|卫|民))?/u;
const levelEnding = /(自治区|自治州|[省市州盟县区旗])$/u;
/** A level before the name of an organ, at the head of a name: 、市民政局. */
const printedLevel = /[、：，（〔【\s]([省市州县区旗])(?!场)(?=\p{Script=Han}{1,12}?[局厅委办会])/gu;

/**
 * Whose notice it is: the place that issuer or title begin with. Without one, the level that the text prints most often
 * before its units, and no name.
 */
export const placeOf = (issuerOrTitle: string, text: string): Place => {
  const inner = placeName.exec(issuerOrTitle);
  const name = inner?.[2] ?? inner?.[1] ?? null;
  return { name, level: name === null ? usualLevel(text) : (levelEnding.exec(name)?.[1] ?? null) };
};

const usualLevel = (text: string): string | null => {
  const counts = new Map<string, number>();
  for (const [, level = ''] of text.matchAll(printedLevel)) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
};
