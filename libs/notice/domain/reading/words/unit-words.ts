import { levelSign, ofLevel } from './levels.ts';

/** What is longer is a sentence and no name, and is not asked what it may mean. */
export const longestName = 60;

/** Names that stand for whoever is concerned, not for a unit: 市直有关部门, 其他成员单位, 相关部门和单位. */
export const openPhrase = new RegExp(
  `^(?:${ofLevel}|各)*(?:其他|其它|有关|相关)+\\p{Script=Han}{0,6}?(?:部门|单位)(?:(?:和|、|及)(?:部门|单位))?$|^(?:有关|相关|其他)(?:方面|企业|机构)$`,
  'u',
);

const grouped: readonly string[] = [
  ...[
    '部门',
    '单位',
    '企业',
    '公司',
    '学校',
    '高校',
    '院校',
    '机构',
    '医院',
    '中心',
    '园区',
    '办事处',
    '分局',
    '支队',
    '大队',
  ],
  ...['中队', '派出所', '总部'],
];

/** All units of a kind under one name: 县直各单位, 各成员单位, 市直各审批部门, 各医疗机构. */
export const groupOfUnits = new RegExp(
  [
    `^${ofLevel}?各(?!有关|相关)\\p{Script=Han}{0,24}(?:${grouped.join('|')})(?:和单位)?$`,
    '^各(?:科室|处室|司局)$',
    `^${levelSign}(?:直|级)(?:部门|单位)$`,
  ].join('|'),
  'u',
);

/** What the name of a unit ends with, where no table knows it. */
export const unitEnding =
  /(?:局|委|厅|部|办|委员会|政府|中心|集团|公司|协会|学会|商会|联合会|妇联|工会|校|所|站|司|银行|分行|支行|管委会|党组|院|社|队|处|科|股|室|镇|乡|街道|开发区|军分区|警备区|海关|大学|中学|小学|园区|馆|台)$/u;

/** What stands where a name is expected and can be none: 落实, 另行通知, 按进度完成. */
export const noName = /^.{1,2}$|[的按将另]|报送|完成|落实|通知|负责|时限|进度/u;
