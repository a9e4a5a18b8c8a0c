/** Where a line that has lost its line ends must have had one. */
export interface BreakPlace {
  readonly name: string;
  /** Matches nothing, at the place of the break. */
  readonly at: RegExp;
  /** The first place only: what stands once in a notice. */
  readonly once?: true;
  /** `|` stands at the break. */
  readonly example: string;
}

const signer = '(?:人民政府|办公厅|办公室|委员会|局|厅)';
const day = '20\\d{2}年\\d{1,2}月\\d{1,2}日';
const charges = '(?:负责|牵头|配合|承担|做好|协助)';

/** What stands on lines of its own in the head and at the foot of a notice, and what it always sets apart. */
export const breakPlaces: readonly BreakPlace[] = [
  {
    name: 'document number behind the title',
    at: /(?<=(?:意见|通知|方案|决定|批复|函|办法|通告|公告|规定|报告|措施))(?!的)(?=\p{Script=Han}{2,7}〔20\d{2}〕\d{1,4}号)/gu,
    once: true,
    example: '关于防汛工作的通知|临政办〔2025〕18号',
  },
  {
    name: 'addressees behind the number',
    at: /(?<=〔20\d{2}〕\d{1,4}号)(?=各|\p{Script=Han}{2,10}(?:人民政府|局|委|办))/gu,
    once: true,
    example: '临政办〔2025〕18号|各乡镇人民政府：',
  },
  {
    name: 'text behind the addressees',
    at: new RegExp(
      `(?<=(?:单位|部门|政府|委员会|企业|机构|厅|局|院校|高校|管委会|办事处)：)(?!${charges})(?=\\p{Script=Han}|“|《)`,
      'gu',
    ),
    once: true,
    example: '各乡镇人民政府，市直各单位：|为做好防汛工作',
  },
  {
    name: 'signature behind the text',
    at: new RegExp(`(?<=。)(?=\\p{Script=Han}{2,26}${signer}${day})`, 'gu'),
    example: '请认真落实。|临溪市人民政府2025年3月14日',
  },
  {
    name: 'day behind the signature',
    at: new RegExp(`(?<=\\p{Script=Han}${signer})(?=${day}(?:（|附件|$|\\p{Script=Han}))`, 'gu'),
    example: '临溪市人民政府|2025年3月14日',
  },
  {
    name: 'annex behind the day',
    at: new RegExp(`(?<=${signer}${day})(?=\\S)`, 'gu'),
    example: '市人民政府办公室2025年3月14日|附件',
  },
  {
    name: 'text behind the title of an annex',
    at: /(?<=(?:方案|意见|办法|计划|预案|细则))(?=为(?:切实|进一步|认真|深入|全面|贯彻|做好|加强))/gu,
    example: '防汛工作方案|为切实做好防汛工作',
  },
  {
    name: 'text behind a heading that everybody uses',
    at: /(?<=[一二三四五六七八九十]、(?:指导思想|总体要求|基本原则|工作目标|总体目标|目标任务|主要任务|重点任务|工作任务|工作措施|工作内容|主要措施|组织领导|组织机构|工作机构|主要职能|主要职责|工作职责|成员单位|组成人员|工作规则|议事规则|其他事项|部门职责|职责分工|任务分工|责任分工|实施步骤|工作步骤|时间安排|进度安排|工作要求|有关要求|保障措施|组织保障|组织实施))(?!职责|分工|名单|及|和|的|与)(?=\p{Script=Han}|（)/gu,
    example: '一、总体要求|坚持人民至上',
  },
  {
    name: 'units, each with what it is charged with',
    at: new RegExp(`(?<=。|^|(?:职责|分工))(?=[^。；：，]{3,24}：${charges})`, 'gu'),
    example: '及时报告。|镇财政所：负责经费。',
  },
];

/** Who belongs to a body, name after name: 组长：王赋 市委常委副组长：…; only where a body is founded in the line. */
export const personPlaces: readonly BreakPlace[] = [
  {
    name: 'who chairs and who belongs to it',
    at: /(?<![副务一总]\s*|　　)(?=(?:(?:常务|第一)?(?:副\s*)?组\s*长|(?:副\s*)?召\s*集\s*人|成\s*员|(?:副\s*)?总?指挥长?)\s*：)/gu,
    example: '王赋　市委常委|副组长：李某某',
  },
  {
    name: 'next person behind a post',
    at: /(?<=(?:书记|主席|主任|[市县区镇乡局部处科所院校队站司行会省州厅组秘书务记理]长|委员|巡视员|调研员|[经总]理|总师|负责人))(?=\p{Script=Han}(?:[ 　]{1,2}\p{Script=Han}|\p{Script=Han}{1,2})[ 　]+\p{Script=Han}{2}|(?:领导小组|联席会议|指挥部)(?:办公室)?(?:主要)?(?:负责|设)|根据|以上)/gu,
    example: '王赋　市水利局局长|李某　市民政局局长',
  },
];
