const digits = '零一二三四五六七八九';

/** 十二 → 12, 一百零三 → 103; 0 for what is no numeral. Up to 999. */
export const fromChinese = (numeral: string): number => {
  let total = 0;
  let digit = 0;
  for (const character of numeral.replace(/〇|○/gu, '零')) {
    if (character === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else if (character === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else {
      digit = digits.indexOf(character);
      if (digit < 0) return 0;
    }
  }
  return total + digit;
};

/** 二〇二五 → 2025: digits said one by one. */
export const yearFromChinese = (numeral: string): number =>
  Number([...numeral.replace(/〇|○/gu, '零')].map((character) => digits.indexOf(character)).join(''));
