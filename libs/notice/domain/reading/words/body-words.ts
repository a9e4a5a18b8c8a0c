/** The name of a standing body as notices write it. */
export const bodyName = /[\p{Script=Han}\d“”（）—-]{2,40}?(?:联席会议|领导小组|工作专班|协调小组|指挥部|协调委员会)/u;

const founding = new RegExp(`(?:建立|成立|设立|组建)(?:了)?${bodyName.source}`, 'u');

/** A paragraph without a number that founds a body: what follows is no longer the measures. */
export const foundsBody = (line: string): boolean => founding.test(line);
