/** The unit that keeps the office of the body: 办公室设在市民政局, 日常工作由市民政局承担. */
export const officeIn = (text: string): string | null =>
  offices.flatMap((office) => office.exec(text)?.[1] ?? [])[0] ?? null;

const offices: readonly RegExp[] = [
  /办公室(?:日常工作)?(?:设在|设于|设立在)([^，。；、\n\r]{2,30})/u,
  /日常工作由([^，。；、：\n\r]{2,30}?)(?:具体)?(?:承担|负责)/u,
];
