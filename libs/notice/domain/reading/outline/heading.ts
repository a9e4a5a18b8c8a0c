const longestHeading = 60;

/** What stands before the first stop of a numbered paragraph; of a long sentence, its first clause. */
export const headingOf = (text: string): string => {
  const line = /^(?:[【〔（][^【】〔〕（）]{2,60}[】〕）])?([^\n\r]*)/u.exec(text)?.[1] ?? '';
  const first = /^[^。：；]*/u.exec(line)?.[0] ?? '';
  const withoutParties = first.replace(
    /[〔【（[](?:[^（）〔〕【】]*(?:单位|部门|牵头|责任|配合|负责(?=[）〕】\]]))).*$/u,
    '',
  );
  const spaced = /^(\S{2,20})\s+\S/u.exec(withoutParties)?.[1];
  if (spaced && withoutParties.length > spaced.length + 20) return spaced;
  const whole = withoutParties.trim();
  return whole.length <= longestHeading ? whole : (/^[^，]*/u.exec(whole)?.[0] ?? '').slice(0, longestHeading);
};
