import type { Example } from '#http';
import type { PageOf } from '#read-model';
import type { Imported } from '../application/import-notice.handler.ts';
import type { LeftOut, UnregisteredItem } from '../contracts/index.ts';
import type { NumberedDraft } from '../domain/recorded-draft.ts';
import type { NoticeHead } from '../views/notice-head.ts';
import type { NoticeAnswer } from './notice-answer.ts';

/** What the interface's description shows of a notice: as it was read, and as it was recorded. */

const item = {
  path: ['一', '（二）', '3'],
  heading: '建设社区助餐点',
  text: '每个街道至少建成两家助餐点。（责任单位：市民政局）',
} as const;
const units = [{ name: '市民政局', canonical: '市民政局', role: 'responsible', collective: false }] as const;
const finding = {
  code: 'numbering.gap',
  severity: 'warning',
  message: 'Numbers are missing before this one · 编号不连续，此前有缺号：1 → 3',
} as const;
const head = {
  title: '关于印发《老年助餐服务行动方案》的通知',
  documentNumber: '临政办〔2025〕18号',
  issuer: '临溪市人民政府办公室',
  issuedOn: '2025-03-08',
} as const;

export const draft: Example<NumberedDraft> = {
  ...head,
  items: [
    {
      index: 1,
      ...item,
      units: units.map((named) => ({ ...named, openEnded: false })),
      due: { kind: 'date', on: '2025-12-31', text: '2025年12月底前' },
      source: { start: 120, end: 361 },
    },
  ],
  body: {
    name: '市养老服务联席会议',
    functions: '统筹协调全市养老服务工作。',
    convenor: { person: '林建国', post: '副市长' },
    deputies: [],
    office: '市民政局',
    members: [{ name: '市民政局', canonical: '市民政局', person: '周敏', post: '副局长' }],
    duties: [{ number: '（一）', unit: '市民政局', name: '市民政局', text: '牵头组织。' }],
    rules: [{ kind: 'meets', text: '每半年召开一次。' }],
  },
  indicators: [
    {
      name: '每千人口养老床位',
      target: 4.5,
      unit: '个/千人',
      comparison: 'at-least',
      by: '2025',
      quotas: [{ units: ['青石镇'], target: 4 }],
    },
  ],
  findings: [{ ...finding, source: { start: 0, end: 9 } }],
  collectives: [
    { name: '各乡镇', canonical: '各乡镇人民政府', members: [{ name: '青石镇', canonical: '青石镇人民政府' }] },
  ],
};

export const text = '1.每个街道至少建成两家助餐点。（责任单位：市民政局）';

const noticeId = 'a1b2c3';

export const imported: Example<Omit<Imported, 'outcome'>> = { noticeId, draft, already: false, others: [] };

export const unregistered: readonly Example<UnregisteredItem>[] = [
  { index: 4, path: ['一', '（三）'], heading: '营造氛围', text: '营造全社会关心老年人的氛围。', reason: 'no-units' },
];

export const leftOut: readonly Example<LeftOut>[] = [
  { part: 'party', index: 2, name: '各县（市、区）人民政府', reason: 'no-units-named' },
  { part: 'indicator', name: '助餐服务覆盖率', target: 85, unit: '%', reason: 'in-no-item' },
];

export const noticePage: Example<NoticeAnswer> = {
  head: {
    noticeId,
    ...head,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    byteLength: 20_480,
    readerVersion: '1',
    textSha256: '3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b',
    textLength: 2_048,
    readingSha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    place: '临溪市',
    status: 'draft',
    bodyId: null,
    withdrawn: null,
    importedAt: '2026-01-05T01:00:00.000Z',
    revision: 20,
    read: { ...head, documentNumber: null, place: '临溪市' },
    putRightBy: 'user-office',
    putRightAt: '2026-01-05T02:00:00.000Z',
    reason: '文号在第二页，漏读。',
  },
  items: [
    {
      noticeId,
      index: 1,
      ...item,
      path: [...item.path],
      units: units.map((named) => ({ ...named, openEnded: false })),
      dueKind: 'date',
      dueOn: '2025-12-31',
      dueText: '2025年12月底前',
      start: 120,
      end: 361,
      standing: 'corrected',
      read: {
        heading: item.heading,
        text: item.text,
        units: [],
        dueKind: 'date',
        dueOn: '2025-12-31',
        dueText: '2025年12月底前',
      },
      putRightBy: 'user-office',
      putRightAt: '2026-01-05T02:00:00.000Z',
      reason: '责任单位漏读。',
    },
  ],
  body: null,
  collectives: [],
  revision: 20,
  indicators: draft.indicators,
  findings: [{ noticeId, ...finding, start: 0, end: 9, answered: false }],
  unregistered,
  leftOut,
};

export const noticeList: Example<PageOf<NoticeHead>> = {
  items: [noticePage.head],
  next: `${noticePage.head.importedAt}~${noticeId}`,
};
