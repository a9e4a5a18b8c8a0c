const numberInBrackets = /^[（(]((?:19|20)\d{2}年第\d{1,4}号)[）)]$/u;
const number =
  /^(?:发文字号\s*[：:]\s*)?(\p{Script=Han}{0,14}\s*[〔[［（(【]\s*(?:19|20)\d{2}\s*[〕\]］）)】]\s*(?:第\s*)?\d{1,5}\s*号)(?:\s|$)/u;

/** 临政办发〔2025〕8号 at the head of a line, in one form of brackets; undefined where it has none. */
export const documentNumberIn = (line: string): string | undefined =>
  (number.exec(line) ?? numberInBrackets.exec(line))?.[1]
    ?.replace(/\s/gu, '')
    .replace(/[[［（(【]/u, '〔')
    .replace(/[\]］）)】]/u, '〕');

/** A line of its own that is the number, and not a part of the title. */
export const isDocumentNumber = (line: string): boolean => number.test(line);
