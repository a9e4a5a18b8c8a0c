const han = '\\p{Script=Han}';

/** A person's name as a list prints it: 李建国, 王　芳, 阿依古丽·买买提. */
export const personName = `(?:${han}\\s{1,4}${han}|${han}(?:\\s?${han}){1,3}|${han}{2,6}·${han}{2,6})`;

/** What most families are called: 镇长韩卫民 has nothing else between a post and a name. */
const families =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤尚温';

/** Families whose name is a word, too: 高度重视. */
const familiesThatAreWords = '高(?![度质效标速层])|白(?![天色])|方(?![案法面式可便])';

/** A name that stands right behind a post. */
export const nameBehindPost = `(?:[${families}]|${familiesThatAreWords})${han}{1,2}`;

/** What looks like a name and is a place or an office: 县政府 in 县政府 副县长. */
export const noPerson = /(?:政府|局|委|办|厅|院|镇|乡|街道|市|县|区|单位|同志|领导|职务|姓名)$/u;

/** What stands in the place of a name where nobody has the seat: （暂缺）（市教育局局长）. */
export const vacant = '（?(?:暂缺|空缺|待定)）?';
