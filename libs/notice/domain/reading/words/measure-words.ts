/** What notices count things in. */
const measureWords: readonly string[] = [
  ...[
    '个',
    '家',
    '所',
    '处',
    '艘',
    '组',
    '场',
    '场次',
    '张',
    '名',
    '人',
    '人次',
    '批次',
    '条',
    '份',
    '户',
    '间',
    '座',
    '栋',
    '台',
  ],
  ...['台件', '套', '起', '件', '例', '株', '辆', '部', '天', '小时', '分钟', '个工作日', '工作日', '个百分点'],
  ...[
    '家次',
    '户次',
    '公顷',
    '项',
    '亩',
    '平方米',
    '平方公里',
    '立方米',
    '公里',
    '吨',
    '千瓦',
    '兆瓦',
    '元',
    '亿元',
    '美元',
  ],
];

/** 2家, 3.5万亩: the longest first, for 人次 begins like 人. */
export const countUnit = `[万亿]?(?:${measureWords.toSorted((a, b) => b.length - a.length).join('|')})`;

/** A share, a count, a density: 95%, 20微克/立方米. */
export const measure = `[%‰]|${countUnit}|(?:微克|毫克)\\/(?:立方米|升)`;
