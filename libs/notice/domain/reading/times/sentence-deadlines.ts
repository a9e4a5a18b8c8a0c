import type { Span } from '../draft.ts';
import { before } from '../words/time-words.ts';
import { type ReadTime, to } from './time-rule.ts';

/**
 * In a sentence only `…前` is a deadline: 到2025年 names a target's year, 2019年第76号 a document; and 该项工作长期坚持,
 * where it is the whole sentence.
 */
export const isDeadline = (text: string, time: ReadTime, place: Span): boolean => {
  if (time.kind === 'periodic') return /^每.*前$/u.test(time.text);
  return time.kind === 'date' ? setsDay(text, time.text, place) : isWhole(text, place);
};

const setsDay = (text: string, words: string, place: Span): boolean => {
  const behind = text.slice(place.end, place.end + 24);
  if (describes(text, place, behind)) return false;
  if (isPeriod.test(words)) return finishes.test(behind.slice(0, 8));
  if (isSpan.test(words) && text[place.start - 1] === '（' && behind.startsWith('）')) return true;
  return (
    /[前内]$/u.test(words) || behind.startsWith('前') || finishesThen(words, behind.slice(0, 4)) || isBare(text, place)
  );
};

/** 2030年前免收电费 and 开学前检查 say when something holds or is done each time; only 2028年前实现 says by when. */
export const isPeriod = new RegExp(`^全年$|年${before}$|^[^\\d]*(?<![底末月日内季度年])前$`, 'u');
const finishes =
  /^(?:完成|建成|投用|到位|全部完成|全面完成|基本完成|完工|竣工)(?=[^\d]{0,4}[。；，）]|$)|^(?:全部|全面|基本)?(?:实现|建成)/u;

/** 整治阶段（2025年7月16日—10月31日）: alone in a bracket it says by when. */
const isSpan = new RegExp(`月(?:\\d{1,2}日)?${to}|\\d${to}\\d{1,2}月`, 'u');
const isSpanOfYears = new RegExp(`^20\\d{2}年?${to}20\\d{2}年$`, 'u');

/** 2026年上半年完成, 2026年二季度末建成, 2026年10月份完成, 三季度报市政府. */
const finishesThen = (words: string, behind: string): boolean =>
  (/(?:半年|季度末?|[底末]|全年|\d{1,2}月(?:份|[上中下]旬)?|期间?)$/u.test(words) ||
    isSpan.test(words) ||
    isSpanOfYears.test(words)) &&
  /^(?:完成|建成|投用|出台|印发|报(?:送|请|[省市县区州]))(?!了|的)/u.test(behind);

const done = '取得|登记|参加|购买|入职|毕业|签订|发生|存在|未|尚未|已';
const whoOrWhat =
  '单位|企业|人员|小区|项目|机构|学校|房屋|车辆|建筑|设备|住宅|农户|对象|部门|用户|老人|儿童|教师|学生|居民|公司|个人|问题|隐患';
const relative = new RegExp(
  `^(?:后|已|(?:建成|投用|开工|竣工|注册|出生)\\p{Script=Han}{0,2}的|(?:${done})[^，。；：]{0,16}的|[^，。；：]{1,16}的(?:${whoOrWhat})(?:予以|给予|进行|实施|可|应|不|将|按|[，。；]|$))`,
  'u',
);

/** 2000年底前建成的小区, 对2026年6月底前未完成整改的单位予以通报: what is spoken of, and not when it is done. */
const describes = (text: string, { start }: Span, behind: string): boolean =>
  relative.test(behind) ||
  /(?:截至|截止|自|从|解决|化解|遗留|完成|清理)$/u.test(text.slice(Math.max(0, start - 2), start));

/** 完成甲。今年10月底。 */
const isBare = (text: string, { start, end }: Span): boolean =>
  /[底末日]$/u.test(text.slice(start, end)) &&
  /[。；]/u.test(text[start - 1] ?? '') &&
  /^[。；]/u.test(text.slice(end, end + 1));

const isWhole = (text: string, { start, end }: Span): boolean =>
  /(?:^|[。；，])(?:[该此本]项(?:工作|任务)|并)?$/u.test(text.slice(Math.max(0, start - 6), start)) &&
  /^(?:[。；，（〔【]|$)/u.test(text.slice(end, end + 1));
