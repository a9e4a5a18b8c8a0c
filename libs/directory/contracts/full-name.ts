/** The level that an elided name begins with: 县教育局; 市场监管局 begins with none. */
const level = /^(?:自治区|自治州|[省市州盟县区旗镇乡](?!场)|街道)/u;
/** 共青团市委员会, 团市委: a committee of what is the same everywhere says its level behind that. */
const levelWithin =
  /(?<=^(?:中共|(?:共青)?团|中国国际贸易促进委员会|中国人民政治协商会议|民[革盟建进]|农工党|致公党|九三学社))(?:自治区|自治州|[省市州盟县区旗镇乡])(?=委)/u;
/** 城关镇人民政府, 江北街道办事处: below the place whose notice it is. */
const locality = /^\p{Script=Han}{1,7}?(?:镇|乡(?![村镇])|街道)/u;
/** 云台县城关镇人民政府: it says itself where it is. */
const located = /^\p{Script=Han}{1,6}[省市州盟县区旗](?=\p{Script=Han}{2,}?(?:镇|乡|街道))/u;

/**
 * The name that no unit elsewhere bears: 县教育局 of 云台县 is 云台县教育局, 共青团县委员会 is 共青团云台县委员会. A name that
 * is of no place of its own (a company, a ministry, 市教育局 in a county's notice) or says its place stays as it is, and so
 * does any name where no place is known.
 */
export const fullName = (name: string, place: string | null): string => {
  if (place === null || name.startsWith(place)) return name;
  const own = level.exec(name)?.[0];
  if (own !== undefined) return place.endsWith(own) ? place + name.slice(own.length) : name;
  const within = levelWithin.exec(name)?.[0];
  if (within !== undefined) return place.endsWith(within) ? name.replace(levelWithin, place) : name;
  return locality.test(name) && !located.test(name) ? place + name : name;
};
