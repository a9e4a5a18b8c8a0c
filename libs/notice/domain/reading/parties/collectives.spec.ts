import { drafted } from '../../../testing/index.ts';
import type { NoticeDraft } from '../draft.ts';
import { readText } from '../read-notice.ts';

const read = (text: string): NoticeDraft => drafted(readText(text));

it('gathers the localities of its kind from the whole notice', () => {
  const { collectives } = read(
    '1.建站。溪东街道2家以上，青岭镇、白石镇各1家以上。（责任单位：市民政局，各乡镇人民政府、街道办事处）',
  );
  expect(collectives).toEqual([
    {
      name: '各乡镇人民政府',
      canonical: '各乡镇人民政府',
      members: [
        { name: '青岭镇', canonical: '青岭镇人民政府' },
        { name: '白石镇', canonical: '白石镇人民政府' },
      ],
    },
    { name: '街道办事处', canonical: '各街道办事处', members: [{ name: '溪东街道', canonical: '溪东街道办事处' }] },
  ]);
});

it('reports a collective of which the notice names no member', () => {
  const { collectives, findings } = read('1.建站。（责任单位：省民政厅，各县（市、区）人民政府）');
  expect(collectives).toEqual([{ name: '各县（市、区）人民政府', canonical: '各县（市、区）人民政府', members: [] }]);
  expect(findings.map(({ code }) => code)).toContain('collectives.no-members');
});

it('gathers no counties under the communities of a street', () => {
  const { collectives } = read('1.建站。石亭县、青榆区先行。（责任单位：各社区居委会）');
  expect(collectives.map(({ members }) => members)).toEqual([[]]);
});
