import { personName } from './reading/words/person-names.ts';

/** What the head of a column of persons, their numbers or addresses says. */
const headOfPersons =
  /^(?:(?:责任|牵头|配合|分管|包保|市级|县级)?领导|(?:联系|责任|负责|经办)人|联络员|姓名)(?:姓名)?$/u;
const headOfNumbers = /^(?:联系)?(?:电话|手机|方式)(?:号码)?$/u;
const names = new RegExp(`^${personName}(?:[、，/\\s]+${personName})*$`, 'u');
/** 分管副市长, 市教育局: whoever it is has no name there. */
const noName = /[长员任席记师]$|局|委|办|单位|部门|领导/u;

/**
 * The cells of a text's tables that hold persons and nothing else, by the heads of their columns: a name alone is no name
 * elsewhere. A table comes as one line a row, a tab between cells.
 */
export const personsInTables = (text: string): ReadonlySet<string> => {
  const persons = new Set<string>();
  let columns: readonly number[] = [];
  let width = 0;
  for (const line of text.split(/\r?\n/u)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length !== width) columns = [];
    width = cells.length;
    const heads = cells.flatMap((cell, at) => (isHead(cell) ? [at] : []));
    if (heads.length > 0 && width > 1) columns = heads;
    else for (const at of columns) if (isPerson(cells[at] ?? '')) persons.add(cells[at] ?? '');
  }
  return persons;
};

const isHead = (cell: string): boolean => {
  const words = cell.replace(/\s/gu, '');
  return headOfPersons.test(words) || headOfNumbers.test(words);
};

const isPerson = (cell: string): boolean => /^[\d\s、/-]{7,}$/u.test(cell) || (names.test(cell) && !noName.test(cell));
