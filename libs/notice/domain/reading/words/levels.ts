/** The levels of government, as a unit's name says them in front: 市教育局, 旗直有关部门. */
export const levelSign = '[省市州盟县区旗镇乡]';

/** Units directly under a level: 市直, 县级, 区属. */
export const ofLevel = `(?:国务院|${levelSign}(?:直属?|级|属|管|政府)?)`;
