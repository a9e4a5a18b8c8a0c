import { ofState, type Place } from '../../names/index.ts';

/** 全面依法治市委员会 and 创建文明城市委员会 are named by what they do, and name no place inside the first. */
const deeds = '全面|依法|创建|创城|文明|卫生|深化|推进';
const placeName = new RegExp(
  `^(?:中共)?(\\p{Script=Han}{2,8}?(?:省|自治区|自治州|市|州|盟|县|区|旗))(?!场)(?:(?!委|${deeds})(\\p{Script=Han}{2,6}?(?:市|县|区|旗))(?=人民|委|发|卫|民))?`,
  'u',
);
const levelEnding = /(自治区|自治州|[省市州盟县区旗])$/u;
/** 临港经济技术开发区管理委员会: its departments take no level. */
const zone = /(?:区|园|港|城)(?:管理委员会|管委会)(?:$|关于|印发|办公室|党政办)/u;
const town =
  /^(?:中共)?(?:\p{Script=Han}{2,10}?[县市区旗])?(\p{Script=Han}{1,8}?(街道|[镇乡]))(?:人民政府|办事处|工作委员会|党工委|委员会|党委)/u;
const centre =
  /^(?:国务院|中共中央|中央|国家|全国|最高人民|(?:\p{Script=Han}{2,12}?(?:部|总局|署)(?:、|办公厅|等|关于|\s|$)))/u;

/** A level before the name of an organ, at the head of a name: 、市民政局. */
const printedLevel = /[、：，（〔【\s]([省市州县区旗])(?!场)(?=\p{Script=Han}{1,12}?[局厅委办会])/gu;

/**
 * Whose notice it is: the place that issuer or title begin with. Without one, the level that the text prints most often
 * before its units, and no name.
 */
export const placeOf = (issuerOrTitle: string, text: string): Place => {
  if (centre.test(issuerOrTitle)) return { name: null, level: ofState };
  if (zone.test(issuerOrTitle)) return { name: null, level: '' };
  const [, townName, townLevel] = town.exec(issuerOrTitle) ?? [];
  if (townName && townLevel) return { name: townName, level: townLevel };
  const inner = placeName.exec(issuerOrTitle);
  const name = inner?.[2] ?? inner?.[1] ?? null;
  const level = name === null ? usualLevel(text) : (levelEnding.exec(name)?.[1] ?? null);
  const department = name === null ? undefined : ofDepartment.exec(issuerOrTitle.slice(name.length))?.[1];
  return { name, level, department: department ?? null, hasCounties: level === '市' && counties.test(text) };
};

/** Whose notice a draft is of: the name of the place that its issuer, or its title, begins with. */
export const placeOfDraft = ({
  issuer,
  title,
}: {
  readonly issuer: string | null;
  readonly title: string;
}): string | null => placeOf(issuer ?? title, '').name;

const ofDepartment = /^(\p{Script=Han}{2,14}?)(?:局|厅|委员会)(?:办公室)?(?:$|关于|印发|\s)/u;
/** 各县（市、区）, 各区县: only a city of the prefecture has them. */
const counties = /各(?:县|区)(?:（市、?区）|（区、?市）|（区）|、市、区|市区|区|县)/u;

const usualLevel = (text: string): string | null => {
  const counts = new Map<string, number>();
  for (const [, level = ''] of text.matchAll(printedLevel)) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
};
