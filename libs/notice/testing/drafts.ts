import type { NoticeDraft } from '../domain/reading/index.ts';

const source = { start: 0, end: 10 };

/** A draft of a notice that founds a body and gives two items to a unit and a collective. */
export const draft: NoticeDraft = {
  title: '关于深入推进全民阅读工作的实施意见',
  documentNumber: '临政办发〔2025〕8号',
  issuer: '临江市人民政府办公室',
  issuedOn: '2025-03-08',
  items: [
    {
      path: ['一', '1'],
      heading: '建设社区书屋',
      text: '建设社区书屋。',
      units: [
        { name: '文旅局', canonical: '市文化广电和旅游局', role: 'responsible', collective: false, openEnded: false },
        { name: '各街道办事处', canonical: '各街道办事处', role: 'local', collective: true, openEnded: false },
      ],
      due: { kind: 'date', on: '2025-12-31', text: '2025年12月底前' },
      source,
    },
    { path: ['一', '2'], heading: '', text: '营造氛围。', units: [], due: null, source },
  ],
  body: {
    name: '全民阅读工作联席会议',
    functions: '统筹协调全市全民阅读工作。',
    convenor: { person: '某某', post: '副市长' },
    deputies: [],
    office: '市文旅局',
    members: [
      { name: '市文旅局', canonical: '市文化广电和旅游局', person: '某某', post: '局长' },
      { name: '市民政局', canonical: '市民政局', person: null, post: null },
    ],
    duties: [{ number: '（一）', unit: '市文化广电和旅游局', name: '市文旅局', text: '牵头组织阅读推广活动。' }],
    rules: [{ kind: 'meets', text: '每半年召开一次全体会议。' }],
  },
  indicators: [],
  findings: [
    { code: 'clean.glyphs', severity: 'info', message: 'Removed decorative glyphs', source },
    { code: 'numbering.gap', severity: 'warning', message: 'Numbers are missing before 3', source },
  ],
  collectives: [
    {
      name: '各街道办事处',
      canonical: '各街道办事处',
      members: [{ name: '江北街道', canonical: '江北街道办事处' }],
    },
  ],
};
