/** Words that stand before a unit in a sentence and begin no name: 听取市教育局 is no bureau of a place called 听取市. */
const beforeNames: readonly string[] = [
  ...[
    '会同(?!县(?:人民政府|政府)?$)',
    '会议',
    '协同',
    '联合',
    '责成',
    '责令',
    '委托',
    '参照',
    '听取',
    '接到',
    '商请',
    '提请',
    '报',
    '移送',
    '根据',
    '按照',
    '依托',
    '结合',
    '利用',
    '运用',
    '充分',
  ],
  ...['组织', '支持', '推动', '推进', '推广', '加强', '督促', '指导', '协助', '配合', '协调', '鼓励', '引导', '负责'],
  ...['牵头', '开展', '实施', '落实', '下一步', '最后', '原则', '同意', '检查', '总结', '选择', '优先', '优化', '实现'],
  ...[
    '设在',
    '列入',
    '纳入',
    '经(?![开济棚])',
    '未经',
    '在',
    '从(?!江|化)',
    '以(?!勒)',
    '为',
    '须',
    '对',
    '把',
    '将(?!乐)',
  ],
];

const beginsSentence = new RegExp(`^(?:${beforeNames.join('|')})`, 'u');
const inSentence = /[的了把被须在报送并]|工作|情况|结果|会同.|列入|纳入|移送|规定/u;

/** Whether a name begins with words of a sentence, or the place in it holds some. */
export const noPlace = (place: string, name: string = place): boolean =>
  beginsSentence.test(name) || inSentence.test(place.slice(1));
