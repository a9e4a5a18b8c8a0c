interface Words {
  readonly heading: string;
  readonly text: string;
}

interface Figures {
  readonly name: string;
  readonly target: number | null;
  readonly quotas: readonly { readonly target: number }[];
}

/** Whether an item states a figure: its words hold the name, and one of its numbers. */
export const statesIndicator = ({ heading, text }: Words, { name, target, quotas }: Figures): boolean => {
  const words = `${heading}\n${text}`;
  const numbers = [...(target === null ? [] : [target]), ...quotas.map((quota) => quota.target)];
  return words.includes(name) && numbers.some((number) => holdsNumber(words, number));
};

/** 4.5 is not in 14.5, nor in 4.53. */
const holdsNumber = (words: string, number: number): boolean =>
  new RegExp(`(?<![\\d.])${String(number).replace('.', '\\.')}(?!\\d|\\.\\d)`, 'u').test(words);
