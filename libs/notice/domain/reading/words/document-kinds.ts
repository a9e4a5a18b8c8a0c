/** What a kind of document, told by its title, is there for. */
export interface DocumentKind {
  readonly kind: string;
  readonly title: RegExp;
  /** `if-dated`: what it says of nobody in particular is a task only if a day is set for it. */
  readonly assigns: 'yes' | 'if-dated' | 'never';
  readonly example: string;
}

/** The first that fits counts. */
export const documentKinds: readonly DocumentKind[] = [
  { kind: '公告', title: /(?:公告|公示|公报)$/u, assigns: 'never', example: '关于召开听证会的公告' },
  {
    kind: '解读',
    title: /(?:解读|问答|答记者问|实录|答问|访谈)$/u,
    assigns: 'never',
    example: '《养老服务条例》政策解读',
  },
  { kind: '信息', title: /(?:简报|快报|动态|年鉴|大事记)$/u, assigns: 'never', example: '防汛工作简报' },
  { kind: '讲话', title: /(?:讲话|致辞)$/u, assigns: 'never', example: '在全市防汛工作会议上的讲话' },
  { kind: '公开信', title: /(?:公开信|倡议书|一封信)$/u, assigns: 'never', example: '致全市家长的一封信' },
  {
    kind: '名单',
    title: /关于(?:公布|认定|命名|确定|发布)[^，。]{2,60}(?:名单|名录|目录|结果)的(?:通知|公告|决定)$/u,
    assigns: 'never',
    example: '关于公布绿色学校名单的通知',
  },
  {
    kind: '表彰',
    title: /(?:表彰|表扬|命名|授予)[^，。]{0,60}的(?:决定|通报)$/u,
    assigns: 'never',
    example: '关于表彰先进集体的决定',
  },
  { kind: '邀请函', title: /邀请函$/u, assigns: 'never', example: '产业对接会邀请函' },
  {
    kind: '答复',
    title: /(?:建议|提案|议案)[^，。]{0,20}的?(?:答复|复函|回复|答复函)$/u,
    assigns: 'never',
    example: '对市政协第12号提案的答复',
  },
  {
    kind: '会议通知',
    title: /关于(?:召开|举办|举行|参加).*(?:会议?|论坛|培训班?|活动)的(?:预备)?通知$/u,
    assigns: 'never',
    example: '关于召开防汛工作会议的通知',
  },
  // What a meeting heard or discussed is no task.
  { kind: '纪要', title: /纪要$/u, assigns: 'if-dated', example: '市政府第3次常务会议纪要' },
];

/** Any other document may assign something. */
const other: Omit<DocumentKind, 'title' | 'example'> = { kind: '其他', assigns: 'yes' };

export const documentKindOf = (title: string): Pick<DocumentKind, 'kind' | 'assigns'> =>
  documentKinds.find((kind) => kind.title.test(title)) ?? other;

const endings: readonly string[] = [
  ...[
    '通知',
    '意见',
    '方案',
    '办法',
    '规定',
    '决定',
    '决议',
    '公告',
    '通告',
    '通报',
    '报告',
    '请示',
    '批复',
    '函',
    '细则',
  ],
  ...[
    '条例',
    '制度',
    '规则',
    '要点',
    '纪要',
    '答复',
    '讲话',
    '致辞',
    '简报',
    '快报',
    '动态',
    '解读',
    '问答',
    '答记者问',
  ],
  ...['实录', '访谈', '公报', '公示', '纲要', '预案', '指南', '计划', '规划', '措施', '清单', '名单', '分工', '督办单'],
  ...['交办单', '提示单', '通知书', '公开信', '倡议书', '一封信'],
];

/** What a title of an official document ends with, before a bracket that says how far it is valid. */
export const titleEnding = new RegExp(`(?:${endings.join('|')})(?:[（(][^（）()]{1,12}[）)])?$`, 'u');
