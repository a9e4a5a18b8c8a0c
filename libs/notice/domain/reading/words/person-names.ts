const han = '\\p{Script=Han}';

/** A person's name as a list prints it: 李建国, 王　芳, 阿依古丽·买买提. */
export const personName = `(?:${han}\\s{1,4}${han}|${han}(?:\\s?${han}){1,3}|${han}{2,6}·${han}{2,6})`;

/** What looks like a name and is a place or an office: 县政府 in 县政府 副县长. */
export const noPerson = /(?:政府|局|委|办|厅|院|镇|乡|街道|市|县|区|单位|同志|领导|职务|姓名)$/u;

/** What stands in the place of a name where nobody has the seat: （暂缺）（市教育局局长）. */
export const vacant = '（?(?:暂缺|空缺|待定)）?';
