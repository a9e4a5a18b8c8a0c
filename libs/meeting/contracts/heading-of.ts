/** The longest heading that is made of a text, in characters. */
const LONGEST = 30;

/**
 * A heading for a resolution that was put down in one line: its first sentence, or as much of that as ends at a comma
 * or makes thirty characters.
 */
export const headingOf = (text: string): string => {
  const [line = ''] = text.trim().split(/\r?\n/);
  const [sentence = ''] = line.split(/[。；;！？]/);
  const characters = [...sentence];
  if (characters.length <= LONGEST) return sentence.trim();
  const beginning = characters.slice(0, LONGEST + 1).join('');
  const [clauses] = /^.+(?=[，,：:])/.exec(beginning) ?? [characters.slice(0, LONGEST).join('')];
  return clauses.trim();
};
