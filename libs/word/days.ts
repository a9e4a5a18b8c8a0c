import type { Day } from '#kernel';

/** 2026年3月1日: the year in full, month and day without leading zeros. */
export const chineseDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** 1 March 2026. */
export const englishDay = (day: Day): string => {
  const [year, month = 1, date] = day.split('-').map(Number);
  return `${date} ${months[month - 1]} ${year}`;
};
