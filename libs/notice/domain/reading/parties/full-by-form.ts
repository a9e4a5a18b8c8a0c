/** Forms of a name that only a full one has: nobody needs to be asked what it is short for. */
const forms: readonly RegExp[] = [
  /^\p{Script=Han}{4,}(?:有限责任公司|有限公司)$/u,
  /^国家税务总局\p{Script=Han}{2,}税务局$/u,
  /^中国\p{Script=Han}{4,}(?:分公司|分行|支行)$/u,
  /^\p{Script=Han}{4,}(?:大学|学院|研究院|图书馆)$/u,
  /^(?:\p{Script=Han}{2,}|[省市县区])(?:人民|中心|中|妇女儿童)医院$/u,
  /^\p{Script=Han}{2,4}海关$/u,
  // A division, with its department: 市场监管局食品经营处. 城北办事处 is short for that of a sub-district.
  /^(?!.*办事处$)\p{Script=Han}{2,}[局委厅办部]\p{Script=Han}{1,8}(?:[处科股]|(?<!公)司)$/u,
];

export const isFullByForm = (name: string): boolean => forms.some((form) => form.test(name));
