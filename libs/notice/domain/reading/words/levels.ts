/** The levels of government, as a unit's name says them in front: 市教育局, 旗直有关部门. */
export const levelSign = '[省市州盟县区旗镇乡]';

/** Units directly under a level: 市直, 县级, 区属. */
export const ofLevel = `(?:国务院|${levelSign}(?:直属?|级|属|管|政府)?)`;

const ranks: readonly string[] = ['国家', '省', '市州盟', '县区旗', '镇乡'];

/** The signs of the levels under one: 县, 区, 旗, 镇 and 乡 under 市. None under a level that is none of the table. */
export const levelsBelow = (level: string): readonly string[] => {
  const sign = level === '自治区' ? '省' : level === '自治州' ? '州' : level;
  const at = ranks.findIndex((signs) => signs === sign || (sign.length === 1 && signs.includes(sign)));
  return at < 0 ? [] : ranks.slice(at + 1).flatMap((signs) => [...signs]);
};
