const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as 一 … 九十九; what lies beyond stays in figures. */
export const chineseNumeral = (number: number): string => {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = digits[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : digits[tens]}十${ones}`;
};
