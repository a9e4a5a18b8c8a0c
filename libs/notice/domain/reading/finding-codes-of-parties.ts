import type { Kind } from './finding-kind.ts';

/** What is found of who answers for what: parties, tables, names and collectives. */
export const ofParties = {
  'parties.unclosed': {
    severity: 'warning',
    en: 'The bracket of the parties is never closed',
    zh: '责任单位的括号没有收尾',
  },
  'parties.first-leads': {
    severity: 'info',
    en: 'The first named leads, by the rule that the notice states',
    zh: '按文件所述规则，列第一位的牵头',
  },
  'parties.inherited': {
    severity: 'info',
    en: 'The parties are those that its section names for all its paragraphs',
    zh: '责任单位取自所在章节',
  },
  'parties.from-sentence': {
    severity: 'info',
    en: 'The parties are those whom a sentence charges',
    zh: '责任单位取自句子',
  },
  'parties.in-safeguard': {
    severity: 'warning',
    en: 'Among the safeguards a sentence says that this unit is to do something; read as a task, please check',
    zh: '保障措施的句子要求该单位做某事，按任务读取，请核对',
  },
  'parties.person': {
    severity: 'info',
    en: 'A person, not a unit, is named and was left in the text',
    zh: '所列是人员而非单位，留在原文',
  },
  'parties.overseer': {
    severity: 'info',
    en: 'A unit that watches over the task was left in the text',
    zh: '所列是督办、督导单位，留在原文',
  },
  'parties.open-ended': { severity: 'info', en: 'The list of parties is open', zh: '单位列举未尽' },
  'parties.unread': {
    severity: 'error',
    en: 'This reads like parties, and was not understood',
    zh: '疑似责任单位，未能读懂',
  },
  'parties.acting': {
    severity: 'warning',
    en: 'Who is said here to do something was not read as a party',
    zh: '文中写有其要做的事，未列为责任单位',
  },
  'parties.named': {
    severity: 'warning',
    en: 'A unit is named here, and was read as no party',
    zh: '文中提到的单位，未列为责任单位',
  },
  'parties.local': {
    severity: 'info',
    en: 'Named as responsible, read as answering for its own territory',
    zh: '所列责任单位按属地责任读取',
    once: true,
  },
  'parties.local-departments': {
    severity: 'warning',
    en: 'Departments of localities named as responsible were read as answering for their own territory; please check',
    zh: '所列为各地的部门，未写明角色，按属地责任读取，请核对',
    once: true,
  },
  'tables.drawn': {
    severity: 'info',
    en: 'Read as a table: its columns are drawn with signs or spaces',
    zh: '以符号或空格排成的表格，按表格读取',
  },
  'tables.without-columns': {
    severity: 'error',
    en: 'This reads like the head of a table whose columns were lost',
    zh: '疑似表头，但表格的列已丢失',
  },
  'tables.assumed': {
    severity: 'warning',
    en: 'The head of this table does not say who answers for what; it was read by what stands in it',
    zh: '表头未说明由谁负责，按表中所列内容读取',
  },
  'tables.units-unread': {
    severity: 'warning',
    en: 'Units stand in this column, and its head does not say what they answer for',
    zh: '此列列有单位，但表头未说明其责任，未列为责任单位',
  },
  'names.unknown': {
    severity: 'warning',
    en: 'No full official name is known for this unit; please give it',
    zh: '不知该单位全称，请补充',
    once: true,
  },
  'names.one-of-several': {
    severity: 'warning',
    en: 'Several official names are called so for short; please say which it is',
    zh: '该简称对应几种全称，请核对',
    once: true,
  },
  'names.two': {
    severity: 'warning',
    en: 'A second name stands behind this one in a bracket; read as one unit. Are they two?',
    zh: '名称后的括号内另有单位，按一个单位读取，请核对是否两个单位',
    once: true,
  },
  'names.alike': {
    severity: 'warning',
    en: 'A unit with nearly this name is in the notice, too; is it the same?',
    zh: '文中另有名称相近的单位，请核对是否同一单位',
    once: true,
  },
  'collectives.no-members': {
    severity: 'warning',
    en: 'The notice does not name whom this collective gathers',
    zh: '文件未列明其包括哪些地方或单位',
  },
} as const satisfies Record<string, Kind>;
