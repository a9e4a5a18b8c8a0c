import { omitted, withoutPersons } from './person-marks.ts';
import { labelledName, noName } from './personal-names.ts';

const names = new RegExp(`^${labelledName}(?:[、，；/（）\\s]+${labelledName})*$`, 'u');
const number = /(?:0\d{2,3}[-－—])?\d{7,}/gu;
const around = /^[、，；：:/（）()\s-]+|[、，；：:/（）()\s-]+$/gu;

/** Whether a cell holds persons or their numbers, and nothing else: 李文涛、王　芳 3180012. A post is nobody: 分管副市长. */
export const isPersonCell = (cell: string): boolean => {
  const rest = cell.replace(number, ' ').replace(around, '');
  return rest === '' ? /\d{7}/u.test(cell) : names.test(rest) && !noName.test(rest);
};

/** What a finding quotes, without persons: of a row, its cells of persons as well. */
export const quotedWithoutPersons = (message: string): string =>
  withoutPersons(
    message
      .split(/([\t\n\r：])/u)
      .map((cell) => (isPersonCell(cell) ? omitted : cell))
      .join(''),
  );
