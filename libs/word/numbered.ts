/**
 * A heading behind its number as papers have it: `二 （三） 1` and 建设 make 二、（三）1.建设. A number of another kind, as 批1,
 * stands apart.
 */
export const numbered = (number: string, heading: string): string => {
  const levels = number.trim().split(/\s+/u).filter(Boolean).map(punctuated).join('');
  if (levels === '') return heading;
  return /[、.）)]$/u.test(levels) ? levels + heading : `${levels}　${heading}`;
};

const punctuated = (level: string): string => {
  if (/^[一二三四五六七八九十百]+$/u.test(level)) return `${level}、`;
  return /^\d+$/u.test(level) ? `${level}.` : level;
};
