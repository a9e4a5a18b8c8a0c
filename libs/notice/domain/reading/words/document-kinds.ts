/**
 * `if-stated`: what its sentences say of who does what is the law; a task is what a label, a column or a day sets.
 * `if-dated`: what it says of nobody in particular is a task only if a day is set for it. `hardly`: it has no items, and
 * whoever is named in it all the same is asked about. `never`: that somebody does something is what it tells; only labels ask.
 */
export type Assigns = 'yes' | 'if-stated' | 'if-dated' | 'hardly' | 'never';

/** What a kind of document, told by its title, is there for. */
export interface DocumentKind {
  readonly kind: string;
  readonly title: RegExp;
  readonly assigns: Assigns;
  readonly examples: readonly string[];
}

/** Behind a title: （第12号）, （2026年第一季度）. */
const tail = '(?:[（(〔][^（）()]{1,20}[）)〕])?$';
const ends = (words: string): RegExp => new RegExp(`(?:${words})${tail}`, 'u');

/** The first that fits counts. */
export const documentKinds: readonly DocumentKind[] = [
  {
    kind: '征求意见',
    title:
      /^(?!.*(?:印发|转发)).*(?:征求|征集|听取)[^，。]{0,80}(?:意见|建议|线索)|征求意见稿$|[（(][^（）()]{0,8}(?:征求意见稿|草案|送审稿|审议稿|讨论稿)[）)]$/u,
    assigns: 'never',
    examples: [
      '某厅关于《燃气管道保护条例（草案征求意见稿）》公开征求意见的公告',
      '关于公开征求《养老服务办法》意见的通知',
      '关于征求燃气管理办法修改意见的函',
      '燃气安全实施方案（征求意见稿）',
    ],
  },
  {
    kind: '招标采购',
    title:
      /(?:(?<!店)招标|采购|磋商|询价|谈判|中标|成交|比选|竞价|拍卖|招租|出让|流标|废标|资格预审)[^，。]{0,20}(?:公告|公示|文件|邀请书?|通知书|结果|更正|澄清)(?:[（(][^（）()]{1,20}[）)])?$/u,
    assigns: 'never',
    examples: ['污水处理厂设备采购项目竞争性磋商公告', '中标结果通知书'],
  },
  {
    kind: '招聘',
    title:
      /^(?!.*(?:做好|加强|印发|规范)).*(?:招聘|招录|招考|招募|选聘|选调|遴选|录用|引进人才)[^，。]{0,40}(?:公告|简章|启事|通知|公示|名单|成绩)(?:[（(][^（）()]{1,20}[）)])?$/u,
    assigns: 'never',
    examples: ['县教育局2026年公开招聘教师公告', '关于选聘法律顾问的通知'],
  },
  {
    kind: '权责清单',
    title:
      /(?:权力(?:和责任)?|权责|责任|政务服务|行政许可|收费|负面|证明|服务)(?:事项)?清单(?:[（(][^（）()]{1,20}[）)])?$/u,
    assigns: 'never',
    examples: ['市民政局权责清单', '市市场监管局行政许可事项清单（2026年版）'],
  },
  {
    kind: '部门预算',
    title: ends('(?:部门|单位)?(?:预算|决算)(?:编制|公开)?(?:情况)?(?:的?说明|公开|草案)'),
    assigns: 'never',
    examples: ['市教育局2026年部门预算说明', '县民政局2025年度部门决算公开'],
  },
  {
    kind: '公告',
    title: ends('公告|公示|公报|启事|声明|通告'),
    assigns: 'never',
    examples: ['关于召开听证会的公告', '关于禁止燃放烟花爆竹的通告（第3号）'],
  },
  {
    kind: '解读',
    title:
      /(?:解读|图解|一图读懂|问答|答记者问|实录|答问|访谈|新闻发布会|说明)(?:[（(][^（）()]{1,20}[）)])?$|^(?:政策|文字|图文)?(?:解读|图解|一图读懂)|[（(](?:解读|图解)[）)]$/u,
    assigns: 'never',
    examples: [
      '一图读懂《低空经济发展行动方案》',
      '《养老服务条例》政策解读',
      '关于《养老服务条例（草案）》的起草说明',
      '防汛工作新闻发布会',
    ],
  },
  {
    kind: '信息',
    title: ends('简报|快报|专报|月报|周报|动态|信息摘报|年鉴|大事记|典型案例|经验(?:做法|材料|交流)|综述'),
    assigns: 'never',
    examples: ['防汛工作简报（第5期）', '优化营商环境典型案例'],
  },
  {
    kind: '讲话',
    title: ends('讲话(?:要点|提纲|摘要)?|致辞|发言|主持词|演讲|贺信|贺电|慰问信|感谢信'),
    assigns: 'never',
    examples: ['在全市防汛工作会议上的讲话', '在开工仪式上的致辞', '关于印发《张某某在防汛会议上的讲话》的通知'],
  },
  {
    kind: '公开信',
    title: ends('公开信|倡议书?|一封信|告[^，。]{2,20}书|承诺书|温馨提示|安全提示|消费提示'),
    assigns: 'never',
    examples: ['致全市家长的一封信', '文明祭扫倡议书'],
  },
  {
    kind: '任免',
    title:
      /(?:任免|免职|任职|挂职|任命|免去)[^，。]{0,20}的(?:通知|决定|公告|命令)$|(?:^|关于)[^，。]{0,40}(?:任命|免去)[^，。]{0,30}的(?:通知|决定|命令)$/u,
    assigns: 'never',
    examples: ['某县人民政府关于王建军等同志职务任免的通知', '关于李某某同志任职的通知'],
  },
  {
    kind: '名单',
    title: /关于(?:公布|认定|命名|确定|发布)[^，。]{2,60}(?:名单|名录|目录|结果)的(?:通知|公告|决定)$/u,
    assigns: 'never',
    examples: ['关于公布绿色学校名单的通知'],
  },
  {
    kind: '表彰',
    title: /(?:表彰|表扬|命名|授予|追授|嘉奖|记功|奖励)[^，。]{0,60}的(?:决定|通报|命令)$/u,
    assigns: 'never',
    examples: ['关于表彰先进集体的决定', '关于给予王某某记功奖励的决定'],
  },
  {
    kind: '废止',
    title:
      /关于[^，。]{0,10}(?:废止|宣布[^，。]{0,6}失效|停止执行)[^，。]{0,80}的(?:决定|通知|公告|命令)$|关于[^，。]{0,4}(?:修改|修订|修正)[^，。]{0,80}的(?:决定|命令)$/u,
    assigns: 'never',
    examples: [
      '关于废止一批行政规范性文件的决定',
      '关于修改《养老服务条例》的决定',
      '关于废止和宣布失效部分文件的通知',
    ],
  },
  {
    kind: '法律文书',
    title: ends(
      '(?:处罚|复议|许可|赔偿|裁决|强制|征收)[^，。]{0,6}(?:决定书|告知书|催告书)|判决书|裁定书|合同|协议书?|章程',
    ),
    assigns: 'never',
    examples: ['市生态环境局行政处罚决定书', '县老年协会章程'],
  },
  {
    kind: '指南',
    title: ends('(?:申报|办事|服务|报考|报名|投标|旅游|消费|用药)指南|须知|议程|日程(?:安排)?'),
    assigns: 'never',
    examples: ['科技计划项目申报指南', '全市防汛工作会议议程'],
  },
  {
    kind: '讣告',
    title: /^(?:沉痛)?(?:悼念|哀悼|缅怀|追悼)[^，。]{2,30}$|(?:讣告|悼词|唁电|唁函|生平)$/u,
    assigns: 'never',
    examples: ['悼念赵某某同志', '赵某某同志讣告', '赵某某同志生平'],
  },
  {
    kind: '名册',
    title: ends('值班(?:安排)?表|排班表|花名册|通讯录|联系表|座次(?:安排|表|图)?|日程表|课程表'),
    assigns: 'never',
    examples: ['县政府办公室国庆节值班安排表', '联络员通讯录', '会议议程及座次安排'],
  },
  {
    kind: '教材',
    title: ends('教材|讲义|讲稿|课件|教案|试题|题库|读本|知识(?:手册|问答)'),
    assigns: 'never',
    examples: ['基层统计人员业务培训教材（第一讲）', '应急知识手册'],
  },
  { kind: '邀请函', title: ends('邀请函|邀请书'), assigns: 'never', examples: ['产业对接会邀请函'] },
  {
    kind: '答复',
    title: /(?:建议|提案|议案|信访|来信|咨询|申请)[^，。]{0,30}的?(?:答复|复函|回复|答复函|答复意见)(?:的函)?$/u,
    assigns: 'never',
    examples: ['对市政协第12号提案的答复', '关于王某某信访事项的答复意见'],
  },
  {
    kind: '会议通知',
    title: /关于(?:召开|举办|举行|参加).*(?:会议?|论坛|培训班?|活动|讲座)的(?:预备?)?通知$/u,
    assigns: 'never',
    examples: ['关于召开防汛工作会议的通知', '关于举办统计业务培训班的预备通知'],
  },
  {
    kind: '放假',
    title: /(?:节假日|假期)[^，。做]{0,6}安排的(?:通知|公告)$|放假(?:调休)?(?:安排)?的(?:通知|公告)$/u,
    assigns: 'never',
    examples: ['国务院办公厅关于2026年部分节假日安排的通知', '关于国庆节放假的通知'],
  },
  // What was done, asked for or agreed to, and by whom. A reply to a request may lay something on somebody.
  {
    kind: '报告',
    title: ends(
      '(?:报告|总结|述职|汇报)(?:材料)?|请示|预算|决算|自查情况|总结(?:[和及与]|暨)[^，。]{0,16}(?:打算|计划|安排|思路|要点)',
    ),
    assigns: 'hardly',
    examples: [
      '2026年《政府工作报告》',
      '关于2025年法治政府建设情况的报告',
      '关于增加编制的请示',
      '2025年工作总结',
      '2025年工作总结和2026年工作打算',
    ],
  },
  {
    kind: '批复',
    title: ends('批复|(?:同意|批准)[^，。]{0,60}的?复?函'),
    assigns: 'hardly',
    examples: ['关于同意绿地系统规划的批复', '关于同意建立联席会议制度的函'],
  },
  {
    kind: '结果通报',
    title: /(?:考核|评估|评价|抽检|抽查|排名|评选|测评|调查处理|典型问题|典型案件|典型案例)[^，。]{0,20}的通报$/u,
    assigns: 'hardly',
    examples: ['关于2025年度政务公开考核结果的通报', '关于三起形式主义典型问题的通报'],
  },
  {
    kind: '条例',
    title: ends('条例|(?:管理|监督|保护|处罚|暂行)办法'),
    assigns: 'if-stated',
    examples: ['临溪市养老服务条例', '燃气管理条例（修订）', '县城市生活垃圾管理办法（试行）'],
  },
  // What a meeting heard or discussed is no task, nor what a law says that offices are there for.
  { kind: '纪要', title: ends('纪要'), assigns: 'if-dated', examples: ['市政府第3次常务会议纪要'] },
  { kind: '通报', title: ends('通报'), assigns: 'if-dated', examples: ['关于燃气安全检查情况的通报'] },
];

/** Any other document may assign something. */
const other: Omit<DocumentKind, 'title' | 'examples'> = { kind: '其他', assigns: 'yes' };

/** 关于印发《某同志在会议上的讲话》的通知 sends a speech. */
const sent = /(?:印发|转发)《?(?<what>[^《》]{4,80}?)》?的(?:通知|函)$/u;
const sentAsIs: ReadonlySet<string> = new Set(['讲话', '报告', '信息', '纪要']);

export const documentKindOf = (title: string): Pick<DocumentKind, 'kind' | 'assigns'> => {
  const kindOf = (words: string): DocumentKind | undefined =>
    documentKinds.find((kind) => kind.title.test(words.replace(/》$/u, '')));
  const inner = kindOf(sent.exec(title)?.groups?.['what'] ?? '');
  return kindOf(title) ?? (inner && sentAsIs.has(inner.kind) ? inner : other);
};
