/** Why a unit that is named in a task is no party to it: by the words before its name, behind it, or of the name itself. */
export interface NoParty {
  readonly why: string;
  readonly before?: RegExp;
  readonly behind?: RegExp;
  readonly name?: RegExp;
  readonly example: string;
  /** Written nearly so, and to be asked about. */
  readonly not: string;
}

/** The first that fits counts. In the examples the name is 市教育局. */
export const noParties: readonly NoParty[] = [
  {
    why: 'it is reported to',
    before:
      /(?:报|报送|上报|报告|汇报|报请|提请|提交|呈送|反馈|移送|移交|抄送|函告|通报|送|寄|告知)(?:至|到|给)?$|[向商]$/u,
    example: '排查情况每月报市教育局。',
    not: '排查情况由市教育局汇总。',
  },
  {
    why: 'it permits, or it has said so',
    before: /(?:经|取得|征得|获得|根据|依据|按照?|遵照|参照|以|据)$/u,
    example: '经市教育局同意后实施。',
    not: '排查结束后，市教育局组织验收。',
  },
  {
    why: 'under its guidance others act',
    before: /在$/u,
    behind: /^(?:的?(?:统一|坚强)?(?:领导|指导|支持|组织|部署)下)/u,
    example: '学校在市教育局的指导下排查。',
    not: '学校放假后，市教育局排查。',
  },
  {
    why: 'something is done to it or with its help',
    before:
      /(?:对|指导|督促|推动|支持|协调|监督|帮助|引导|鼓励|督导|依托|利用|规范|加强|优化|完善|建设|建好|新建|充实|压实|强化|总结|运用|保障|负责|纳入|列入|接到|收到|听取|约谈|表扬|配备|成立|考核|借助|改造|设立|邀请)(?:了|全[省市县区])?$/u,
    example: '督促市教育局落实责任。',
    not: '配合市教育局落实责任。',
  },
  {
    why: 'it did so before',
    before: /(?:原|原由|此前由|曾由|以前由)$/u,
    example: '此项工作此前由市教育局承担。',
    not: '此项工作现由市教育局承担。',
  },
  {
    why: 'it has done so already, or does so no more',
    behind: /^(?:已|曾|不再|于?20\d\d年[^，。]{0,12}(?:印发|出台|完成)了|\p{Script=Han}{2}了)/u,
    example: '市教育局已印发工作指引。',
    not: '市教育局印发工作指引。',
  },
  {
    why: 'a document of it is cited',
    behind:
      /^(?:等?(?:\d+|[一二三四五六七八九十]+)?个?(?:部门|单位)?(?:联合)?(?:印发的?|发布的?|出台的?|制定的?)?(?:《|〔)|文件|关于|令)/u,
    example: '落实市教育局印发的《办法》。',
    not: '市教育局印发通知。',
  },
  {
    why: 'what it made or asked for is meant',
    behind: /^\p{Script=Han}{2,3}的/u,
    example: '同意市教育局提出的计划。',
    not: '同意市教育局提出计划。',
  },
  {
    why: 'its people are meant',
    behind:
      /^(?:（?(?:主要|分管|有关|相关)?(?:领导|分管|负责人|负责同志)|党组|党委|书记|副|[局厅院校]长|主[任席]|委员|常委|常务|民警|干部|职工|工作人员|人员|院士|班子|带班)/u,
    example: '市教育局分管领导带队检查。',
    not: '市教育局带队检查。',
  },
  {
    why: 'what belongs to it, or where it is, is meant',
    before: /(?:在|位于|到|赴|从|往|至|驻)$/u,
    example: '在市教育局设立服务窗口。',
    not: '由市教育局设立服务窗口。',
  },
  {
    why: 'what belongs to it is meant',
    behind:
      /^(?:的|门户|官方|官网|网站|公众号|微信|平台|大厅|窗口|门口|驻地|院内|大楼|专户|账户|专项|债|性|所属|下属|直属|属|（(?:电话|邮箱|地址|联系)|电话|邮箱|履行|行政规范性文件|规范性文件)/u,
    example: '可在市教育局门户网站查询。',
    not: '市教育局建设网站。',
  },
  {
    why: 'the issuer says what it does itself',
    name: /^我/u,
    example: '我局将组织抽查。',
    not: '市教育局将组织抽查。',
  },
  {
    why: 'a kind of unit is meant and none of them',
    name: /^[所家个]?(?:授权)?(?:政府$|县乡|镇村|村|地方|各级|基层|[省市县区]级|各类|党群服务|新时代文明实践)|乡镇/u,
    example: '改造乡镇卫生院。',
    not: '市教育局改造校舍。',
  },
];

/** Whether the words round a name, each as far as its sentence goes, say why it is no party. */
export const saysNoParty = (before: string, name: string, behind: string): boolean =>
  isCited(before) ||
  noParties.some(
    (rule) =>
      (rule.before?.test(before) ?? true) && (rule.behind?.test(behind) ?? true) && (rule.name?.test(name) ?? true),
  );

/** Inside 《…》. */
const isCited = (before: string): boolean => before.lastIndexOf('《') > before.lastIndexOf('》');
