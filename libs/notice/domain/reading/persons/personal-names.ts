/**
 * A name that is told from other words by its form alone: a family's name and one or two characters, and no word of the office
 * that begins so.
 */

const han = '\\p{Script=Han}';

const families =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤尚温' +
  '霍樊葛裴聂穆冉詹凌翁涂庄鲁苗焦盛欧阮洪庞齐辛艾易柴牛邢祁芦岳耿牟倪颜殷俞蓝施骆柯丛褚娄佟华滕靳窦柳童翟申兰邬臧缪卞桂乔赖文伍甘纪梅饶宁管舒卓季祝';
const twofold = '欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|慕容|夏侯';

/** Words that begin as a name does: 周例会, 马上办, 林长制, 金融办. */
const words =
  '周[一二三四五六日例调报期末通围边会]|马[上路]|江[河湖段岸上下北南苏西豚禁滩]|江(?:大桥|流域|沿线|两岸|干流|保护|航道|经济)|夏[季粮收种天]|金[融点额秋牌]|温[暖馨]|龙头|林[长业区地草]|田[长间园地头]|石油|武[术装警]|万[元人户亩]|史志|何时|范[围例本]|陈[述旧列]|程序|严[格肃控防查禁管重]|钱款|顾问|许可|余[额下]|杜绝|黄[河金色标]|陆[续地路上]|雷[电雨]|郑重|曾[经任多]|付[款息]|胡同|杨树|张贴|尚[未有在]|谢绝|贺信|段长|管[委理网护控]|文[旅明化件广书体]|季[度末报初调]|华[东南北中侨]|易[地发]|齐抓|盛[夏会]|牛羊|柴油|宁可|梅雨|纪[委检律要]|童工|申[报请领办]|蓝天|苗木|庄稼|洪[水涝]|施[工策]|桂花|艾滋|祝贺|乔木|鲁班|兰花|伍拾|丛林|辛勤|甘蔗|凌晨|鲁能|汤药|余热|苏区|唐诗|宋代|汪洋|叶片|丁类|钟点|沈阳|石漠|石材|夏令|江海';

/** Families with which words of a sentence begin as well: told where a label or the head of a column says that a person comes. */
const labelledFamilies = `${families}高方常于任安康毕仇闵强冷路关应蒲简沙边向古车项连封单麦湛游解成时吉佘占练鹿钮荆晏苟景楚党`;
const labelledWords =
  '高[度质效标水新级校考速层铁原温]|方[案便式法针面]|常[态务委规年]|于[每本是]|任[务何职期免命]|安[全排监置保徽装居]|康[复养]|关[于键爱停闭工]|项目|车[辆间站位]|单[位项]|路[面网段]|应[急当对]|水[利务电库]|解[决读]|成[员立效果]|时[限间]|党[委政群建支组员工]|连[续片]|边[境防]|强[化制]|向[社下]|景[区点]|简[化政]|封[闭山控]|游[客]|吉林|楚[雄州]|古[树镇城]|沙[化漠]';

const named = (family: string, noWords: string): string =>
  `(?:(?!${noWords})(?:(?:${twofold})(?:\\s?${han}){1,2}|[${family}](?:\\s{0,4}${han}|\\s?${han}\\s?${han}))|${han}{2,6}·${han}{2,6})`;

/** 王小平, 王　芳, 欧阳修文, 阿依古丽·买买提: in a sentence. */
export const personalName = named(families, words);

/** Behind a label of persons, or in a column of theirs. */
export const labelledName = named(labelledFamilies, `${words}|${labelledWords}`);

/** What looks like a name and is a place, an office or whoever holds it: 石桥镇, 田家村, 江北区. */
export const noName =
  /(?:政府|局|委|办|厅|院|镇|乡|街道|市|县|区|旗|村|社区|单位|同志|领导|职务|姓名|[部组队所站室处科股校厂企司员长]|公司|中心|学校|干部)$/u;
