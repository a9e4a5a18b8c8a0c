import { Parser } from 'htmlparser2';

/** How one level of an automatic list counts and prints. */
interface Level {
  readonly format: string;
  /** `第%1条`, `（%2）`: `%n` stands for the number of the n-th level. */
  readonly text: string;
  readonly start: number;
}

/** Prints the next number of a list, by the list's id and the level (0 is the outermost). */
export type Numbering = (list: string, level: number) => string;

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99, as headings count. */
const chinese = (value: number): string => {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`;
};

const circled = (value: number): string => (value <= 20 ? String.fromCodePoint(0x245f + value) : `(${value})`);

/** Formats by their names in WordprocessingML (ISO/IEC 29500-1, 17.18.59); others print no number. */
const printers: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: String,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  ideographDigital: chinese,
  japaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
};

/** The lists of `word/numbering.xml`. Each call counts on. */
export const numberingOf = (xml: string): Numbering => {
  const { levels, lists } = definitions(xml);
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const of = levels.get(lists.get(list) ?? '') ?? [];
    const own = of[level];
    const print = own && printers[own.format];
    if (!own || !print) return '';
    const values = counts.get(list) ?? [];
    counts.set(list, values);
    values[level] = values[level] === undefined ? own.start : values[level] + 1;
    values.length = level + 1;
    return own.text.replace(/%(\d)/gu, (_, place: string) => {
      const at = Number(place) - 1;
      return at === level
        ? print(values[at] ?? 1)
        : (printers[of[at]?.format ?? ''] ?? String)(values[at] ?? of[at]?.start ?? 1);
    });
  };
};

const definitions = (xml: string) => {
  const levels = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  let kind: Level[] = [];
  let list = '';
  let level = { format: '', text: '', start: 1 };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:abstractNum') {
          kind = [];
          levels.set(attributes['w:abstractNumId'] ?? '', kind);
        } else if (name === 'w:lvl') level = { format: '', text: '', start: 1 };
        else if (name === 'w:start') level.start = Number(value) || 0;
        else if (name === 'w:numFmt') level.format = value;
        else if (name === 'w:lvlText') level.text = value;
        else if (name === 'w:num') list = attributes['w:numId'] ?? '';
        else if (name === 'w:abstractNumId') lists.set(list, value);
      },
      onclosetag: (name) => {
        if (name === 'w:lvl') kind.push(level);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { levels, lists };
};
