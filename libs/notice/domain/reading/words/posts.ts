/** What the head of a unit, or somebody in it, is called. The longer of two comes first. */
const posts: readonly string[] = [
  ...[
    '党组书记',
    '党委书记',
    '党工委书记',
    '党组成员',
    '党委委员',
    '宣传委员',
    '组织委员',
    '政法委员',
    '书记',
    '主席',
    '主任',
    '秘书长',
    '检察长',
  ],
  ...['局长', '部长', '会长', '理事长', '董事长', '总经理', '经理', '行长', '科长', '股长', '处长', '厅长', '署长'],
  ...[
    '大队长',
    '支队长',
    '总队长',
    '队长',
    '院长',
    '所长',
    '站长',
    '校长',
    '台长',
    '馆长',
    '场长',
    '园长',
    '社长',
    '关长',
  ],
  ...[
    '政委',
    '指导员',
    '教导员',
    '司令员',
    '参谋长',
    '镇长',
    '乡长',
    '县长',
    '区长',
    '市长',
    '州长',
    '省长',
    '专员',
    '调研员',
  ],
  ...['负责同志', '负责人', '总.{1,3}师'],
];

/** A post, with what says that it is the second: 副总经理, 常务副部长. */
export const post = new RegExp(`(?:常务|第一|专职|执行)?副?(?:${posts.join('|')})|副.{1,4}长|副.{1,3}[席任]`, 'u');

/** Whoever has such a post has another one: 县委常委、副县长 is one person. */
export const postBesideAnother = /(?:常委|党组成员|党组书记|党委委员|党工委委员|副书记)$/u;

/** A post without the unit that it is in: 副县长. It goes on about the person before. */
export const barePost = /^(?:常务)?副?(?:[省市州县区旗镇乡局部厅处科院所]长|主任|秘书长|书记|主席)$/u;
