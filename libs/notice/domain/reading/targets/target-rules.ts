import type { Indicator } from '../draft.ts';
import { localGovernment } from '../places/collective-names.ts';
import { countUnit, measure } from '../words/measure-words.ts';

export type Target = Pick<Indicator, 'name' | 'target' | 'unit' | 'comparison'>;

const atMost = '不超过|不高于|控制在|(?:压[缩减]|缩[短小]|下降|减少|降低?)[到至]|(?<!不)低于';
const atLeast =
  '(?:增加|提高|提升|增长|数量增|稳定|保持|达|扩大)?[到至]|(?<![雷马抵传])达|不低于|不少于|至少|突破|超过|高于|(?:稳定|保持)在?';
const amount = new RegExp(
  `(?<bound>${atMost}|${atLeast})?\\s*(?<!\\d|第|\\.)(?<number>\\d+(?:\\.\\d+)?)\\s*(?<unit>(?:${measure})(?:\\/[百千万]?[人户])?)(?<tail>及?以[上内下]|左右)?`,
  'u',
);
const amounts = new RegExp(amount.source, 'gu');
const perHead = /(?:每|每一)(千|百|万|十万)(?:名|位|个)?(\p{Script=Han}{0,8}?(?:人口|人|老年人|老人|居民|户|儿童))/u;

/** The words say how it was, what is paid or how little is meant, not what is to be reached. */
const noTarget =
  /比上年|同比|环比|(?:合同额|投资额|补助|补贴|奖励|预算|资金)|涉及|安排|以来|已(?:经|有|达|建成|完成|开工|实施|投入|培育|认定|累计)/u;

/** 筹集资金, 发放消费券: what is raised or given out is reached; 安排资金 is what it takes. */
const raises =
  /(?:筹集|筹措|争取|募集|发放|投放|减免)\p{Script=Han}{0,8}?(?:资金|贷款|消费券|债券|基金|税费)(?=[^，]*\d)/u;

/** 年营收10亿元以上的企业12家: how large whatever is counted must be. */
const ofSize = /\d+(?:\.\d+)?[万亿]*元及?以[上下]的?(?=\p{Script=Han}[^，]*\d)/u;

const whose = '全省|全市|全县|全区|全州|全镇|全国|全年|我[省市县区]|市级?区?(?=范围)';
const verbs =
  '每年|年内|力争|确保|计划|预计|拟|布局|新?铺设|新?敷设|更换|补齐|实现|实施|推进|落实|更新|新改造|改造后|完成|累计|各类|净增|新增|增设|加装|挂设|新开工|新改?建|改建|扩建|改造|提升|建成|建设|开通|集聚|培育|筹集|募集|打造|设立|布设|配备|安装|组织|开展|培训|引进|开发|创建|扶持|投放|组建|发展|覆盖|形成|推广|选派|新?认定|使|其中|推出|编制|启动|新增|关闭|退出|盘活|举办|修复|资助|制定';
// 2026年改造, 2026年内建成, 力争2027年底前.
const day = '(?:20\\d{2}年(?:度|内)?)?(?:(?:年?底|末)|\\d{1,2}月(?:\\d{1,2}日|底|末)?)?(?:之?以?前)?';
const leadIn = new RegExp(
  `^(?:力争|确保)?(?:到|至)?${day}(?:${whose}|(?:${verbs})(?!率|面(?!向))|至少|要|应|\\s)*`,
  'u',
);
/** 每个镇建成1个以上综合服务中心. */
const ofEach = /^每个?\p{Script=Han}{1,4}(?:建成|建设|新建|打造|培育|设立)$/u;
/** 食品检验量达到每千人5批次. */
const perThose = /(?<=\p{Script=Han}{2})(?:达到?|为)每[千百万]\p{Script=Han}{1,8}$/u;
const adverbs = /(?:力争|总体|均|分别|要|应|年均|累计|占)+$/u;
/** 各学科用不少于10%的课时: how much of something goes into it. */
const shareOfMeans = /(?:用|以|按|拿出|提取|安排|将)$/u;
/** 按每百户不少于15平方米配建, 国家下达的5万吨任务: how much of it is right, or whose number it is. */
const isStandard = /按(?:照)?每|的$/u;
/** 90%以上的行政村建成服务站. */
const isShareOf = /%(?:以上)?的/u;
const rateLike = /[率例重比平度]$|(?:下降|压缩|压减|降低|减少|缩短)$|增长|增速|占比|面积|数$/u;

/**
 * The numbers to be reached that a clause states: a share, a number per head, or a count of things. Where the clause does
 * not name the things, the one before it does: 加快节点建设，建成15个以上. Counts only where `dated`, for a number without a year
 * may be anything.
 */
export const targetsInClause = (
  clause: string,
  before: string,
  dated: boolean,
): readonly (Target & { readonly by?: string })[] => {
  if (noTarget.test(clause) && !raises.test(clause)) return [];
  const parts = clause.split(/、(?=[^、]*\d)/u);
  const each = parts.every((part) => amount.test(part)) ? parts : [clause];
  const own = each.map((part) => targetIn(part, '', dated));
  return each.flatMap((part, index) => {
    // 2026年建成5个、2027年建成8个社区: what is counted may stand behind the last number only.
    const named = own.slice(index + 1).find((target) => target !== undefined)?.name ?? (index === 0 ? before : '');
    const target = own[index] ?? targetIn(part, named, dated);
    const by = each.length > 1 ? /20\d{2}(?=年)/u.exec(part)?.[0] : undefined;
    return target === undefined ? [] : by === undefined ? target : { ...target, by };
  });
};

const bounded = new RegExp(
  `(?:不[少低]于|至少|达到|突破|控制在|[增提]\\p{Script=Han}{0,2}[至到])\\s*\\d+(?:\\.\\d+)?(?:${measure})|\\d(?:${measure})(?:以上|以内)`,
  'u',
);

/** A number with a bound, as targets are stated, whether or not the rest says of what. */
export const looksLikeTarget = (clause: string): boolean => bounded.test(clause) && !noTarget.test(clause);

const undated = new RegExp(
  `^(?:计划|力争|确保|全年|全[省市县区])*(?:新增|新建|新改建|改造|建成|建设|组织|开展|培训|培育|打造|储备|设立|创建|引进)(?!区)(?:(?!按|每|等)[^\\d]){2,20}\\d+(?:\\.\\d+)?(?:${countUnit})(?:以上|左右)?(?=$|[、（])`,
  'u',
);

/** 新增学位900个: a number to be reached, of which no year is said. */
export const looksLikeUndatedTarget = (clause: string): boolean =>
  undated.test(clause.trim()) && !noTarget.test(clause);

const targetIn = (part: string, named: string, dated: boolean): Target | undefined => {
  const words = part.trim().replace(leadIn, '');
  const head = perHead.exec(words);
  const before = head ?? ofSize.exec(words);
  const from = before ? before.index + before[0].length : 0;
  const found = amount.exec(words.slice(from));
  if (!found?.groups) return undefined;
  const { number = '', unit: of = '', bound = '', tail = '' } = found.groups;
  const stated = words
    .slice(0, from + found.index)
    .replace(adverbs, '')
    .replace(/20\d{2}年[底末]?$/u, '')
    .replace(ofEach, '')
    .replace(perThose, '')
    .trim();
  const rest = words
    .slice(from + found.index + found[0].length)
    .replace(/^的/u, '')
    .trim();
  const isRate = /^[%‰]$/u.test(of);
  if (!isRate && !dated && !head) return undefined;
  const places = stated.replace(/各$/u, '').split(/[、和]/u);
  if (places.every(isPlace) || /《|〔|第$|形成$/u.test(stated)) return undefined;
  const raised = /元$/u.test(of) ? raises.exec(part)?.[0] : undefined;
  if (/元$/u.test(of) && !raised && !/(?:产值|规模|收入|税收|额|投资|增加值)$/u.test(stated)) return undefined;
  if (isStandard.test(stated) || (isRate && (shareOfMeans.test(stated) || (stated === '' && isShareOf.test(words)))))
    return undefined;
  const name = raised ?? nameOf(stated, rest, named);
  if (name === undefined || (isRate && bound + tail === '' && !rateLike.test(stated))) return undefined;
  return {
    name,
    target: Number(number),
    unit: head ? `${of}/${head[1]}${/户$/u.test(head[2] ?? '') ? '户' : '人'}` : of,
    comparison: comparisonOf(bound + tail),
  };
};

const isPlace = (words: string): boolean =>
  /(?:[镇乡县市州旗村区]|街道)$/u.test(words) && localGovernment(words) !== undefined;

/** What is counted stands before the number, behind it, or in the clause before. */
const nameOf = (stated: string, rest: string, before: string): string | undefined => {
  if (stated.length > 1 && /\p{Script=Han}{2}$|[）”]$/u.test(stated)) {
    return /^\p{Script=Han}/u.test(rest) && !/^(?:的|[（(])/u.test(rest) && rest.length > 12 ? undefined : stated;
  }
  if (stated !== '') return undefined;
  const own = /^\p{Script=Han}.*$/u.exec(rest)?.[0] ?? nounOf(before);
  return own === '' ? undefined : own;
};

const nounOf = (clause: string): string =>
  clause
    .trim()
    .replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*/u, '')
    .replace(/^(?:加快|推进|加强|推动|开展|实施|支持|鼓励|统筹|积极|全面|大力)+/u, '')
    .replace(/(?:建设|改造)$/u, '');

const yearList = /((?:20\d{2}年?[、和])+20\d{2}年)/u;
const yearly = new RegExp(`20(\\d{2})年(\\d+(?:\\.\\d+)?)(${measure})`, 'gu');

/**
 * A target for each of several years: 2026年、2027年分别改造管网480公里、520公里, and 新增托位2026年1200个、2027年1500个. `sentence` is what
 * stands before the clause in its sentence, and the clause.
 */
export const targetsByYear = (sentence: string, clause: string): readonly (Target & { readonly by: string })[] => {
  const each = [...clause.matchAll(yearly)];
  const [first] = each;
  if (first && each.length > 1) {
    const name = clause.slice(0, first.index).trim().replace(leadIn, '').replace(adverbs, '');
    return name === ''
      ? []
      : each.map(([, year, number, of = '']) => ({
          by: `20${year}`,
          name,
          target: Number(number),
          unit: of,
          comparison: 'at-least',
        }));
  }
  if (!sentence.includes('分别')) return [];
  const years = yearList.exec(sentence)?.[1]?.match(/20\d{2}/gu) ?? [];
  const said = [...clause.matchAll(amounts)];
  if (years.length === 0 || said.length !== years.length) return [];
  const target = targetIn(clause.replace(yearList, '').replace('分别', ''), '', true);
  return target ? years.map((by, index) => ({ ...target, by, target: Number(said[index]?.groups?.['number']) })) : [];
};

/** A bare number is to be reached; only words of a ceiling make it one. */
const comparisonOf = (words: string): Indicator['comparison'] =>
  new RegExp(`以内|以下|${atMost}`, 'u').test(words) ? 'at-most' : 'at-least';
