/** One way in which notices write several localities as one party. */
export interface CollectiveForm {
  readonly name: string;
  readonly says: RegExp;
  /** Some of their kind: which, only the notice or a person can say. */
  readonly some?: true;
  readonly examples: readonly string[];
  /** What is written nearly so, and is one unit or none. */
  readonly not: readonly string[];
}

/**
 * How notices write kinds of locality: 县（市、区）, 市、州、县, 乡镇（街道）. No kind is two others side by side:
 * each name can be read in one way only, or the time to find that it is none would double with every kind in it.
 */
const kind =
  '(?:省份|自治区|直辖市|自治州|自治县|设区市|地级以上市|地级市|县级市|地区|地方|省级|各级|省|市|州|盟|县|区|旗|乡|镇|街道|(?<=镇)街|村|居|社区)';
const nextKind = `(?:、?${kind}|（${kind}(?:、?${kind})*）)`;

/** One kind or several: 县, 县（市、区）. */
export const kindsWord = `${kind}${nextKind}*`;
const party = '(?:党委|党工委|党（工）委)?(?:、|和)?';
const organ = '(?:人民政府|政府|行政公署|街道办事处|办事处|街道办|民委员会|委员会|委会|居委会|党组织)?';
const form = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u');

export const collectiveForms: readonly CollectiveForm[] = [
  {
    name: 'every one of some kinds, or those concerned',
    says: form(
      `(?:沿\\p{Script=Han}{1,3}|涉及的?|[省市州县区](?:内|属)?)?(?:各|有关|相关|所辖)+(?:主产|试点|重点)?${kindsWord}${party}${organ}`,
    ),
    examples: ['各县（市、区）人民政府', '沿江各市', '有关乡镇', '各市（州）党委'],
    not: ['市人民政府', '有关部门', '各单位'],
  },
  {
    // One kind alone is the government of that level: 市人民政府.
    name: 'governments of several kinds side by side',
    says: form(`${kind}${nextKind}+(?:人民政府|政府|行政公署|办事处|街道办)`),
    examples: ['县（市、区）人民政府', '乡镇人民政府', '区县政府'],
    not: ['市人民政府', '县政府', '自治区人民政府', '镇人民政府'],
  },
  {
    name: 'governments of a level of which there are always several',
    says: form('(?:地方|各级|省级|设区市|地级以上市|地级市|县级市)(?:人民政府|政府)'),
    examples: ['各级人民政府', '设区市人民政府', '地方政府'],
    not: ['省人民政府', '市政府'],
  },
  {
    name: 'offices of sub-districts that have lost their 各',
    says: form('街道办事处'),
    examples: ['街道办事处'],
    not: ['桥北街道办事处', '驻京办事处'],
  },
  {
    name: 'committees of zones',
    says: form('(?:开发区|园区|功能区)管委会'),
    examples: ['开发区管委会'],
    not: ['高新区管委会'],
  },
  {
    name: 'those of a sort that few words tell',
    some: true,
    says: form(
      `各\\p{Script=Han}{1,4}(?:乡镇|县区|区县|镇|乡|县|区|市|街道|${kind}（${kind}(?:、?${kind})*）)(?:人民政府|政府|办事处)`,
    ),
    examples: ['各疫区乡镇人民政府', '各产茶乡（镇）人民政府'],
    not: ['疫区乡镇人民政府', '各疫区乡镇卫生院', '各产茶乡（镇）卫生院'],
  },
  {
    name: 'whatever the localities are',
    says: form('各(?:有关|相关)?(?:地区?|地方|属地|园区|功能区|开发区)(?:管委会)?'),
    examples: ['各地', '各属地', '各有关园区管委会'],
    not: ['地方', '园区'],
  },
];
