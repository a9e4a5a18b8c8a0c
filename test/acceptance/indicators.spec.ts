import { until } from '../faults/until.ts';
import { act, refused, seen } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, registration, THEIRS } from './open-ledger.ts';

// The figures that a notice states for its items stand with them in the ledger, and reports give values of these alone.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
});
afterEach(() => ledger.remove());

const notice = `平原县人民政府办公室关于印发平原县助餐工作方案的通知
平政办发〔2026〕15号

各乡镇人民政府，县直各单位：

现将方案印发给你们。

一、重点任务

（一）建设老年食堂。各镇要建设便民的老年食堂，青岭镇3家以上，白石镇2家以上。（责任单位：县民政局，各乡镇人民政府）

（二）扩大覆盖。到2027年，助餐覆盖率达到92%以上。（责任单位：县民政局）

（三）办好日常。做好日常工作。（责任单位：县民政局）

平原县人民政府办公室
2026年4月20日
`;

interface Row {
  readonly itemId: string;
  readonly heading: string;
  readonly indicators: readonly { readonly quotas: readonly { readonly unit: string; readonly unitId: string }[] }[];
}

it('states them with the items of a confirmed notice, quotas with the units that they fall on', async () => {
  const sent = await ledger
    .post('/api/notices', Buffer.from(notice) as object)
    .type('application/octet-stream')
    .expect(201);
  await act(ledger, `/api/notices/${sent.body.noticeId}/confirmation`, { bodyId: BODY });
  const items = await until('the items have their figures', async () => {
    const { items: found }: { items: readonly Row[] } = await seen(ledger, `/api/bodies/${BODY}/items`);
    return found.filter(({ indicators }) => indicators.length > 0).length === 2 && found.length === 3 ? found : null;
  });
  const [canteens, coverage, daily] = items;
  expect(canteens?.indicators).toMatchObject([{ name: '老年食堂', target: null, unit: '家', comparison: 'at-least' }]);
  expect(coverage?.indicators).toEqual([
    { name: '助餐覆盖率', target: 92, unit: '%', comparison: 'at-least', by: '2027', quotas: [] },
  ]);
  expect(daily?.indicators).toEqual([]);
  const [first] = canteens?.indicators[0]?.quotas ?? [];
  expect(first).toMatchObject({ unit: '青岭镇', target: 3 });
  const { items: duties } = await seen(ledger, `/api/units/${first?.unitId}/duties`);
  expect(duties.map(({ itemId }: Row) => itemId)).toEqual([canteens?.itemId]);
  expect(duties[0].indicators).toEqual(canteens?.indicators);
});

it('takes values under any name until the office has stated figures, and then for these alone', async () => {
  const itemId = await ledger.register();
  const onDuty = `/api/items/${itemId}/duties/${OURS}`;
  await act(ledger, `${onDuty}/acknowledgement`, {}, 'liaison');
  const report = { text: '已建成三家。', percent: 20, indicators: [{ name: '助餐点', value: 3 }] };
  const strange = { ...report, indicators: [{ name: '床位', value: 8 }] };
  await act(ledger, `${onDuty}/progress-reports`, strange, 'liaison');
  const figures = { name: '助餐点', unit: '家', comparison: 'at-least' };
  const aimless = [422, 'item.indicator-without-target'];
  expect(await refused(ledger, `/api/items/${itemId}/indicators`, { indicators: [figures] })).toEqual(aimless);
  const ofNobody = { ...figures, quotas: [{ unit: '某镇', unitId: 'nobody', target: 5 }] };
  const unknown = [404, 'unit.unknown'];
  expect(await refused(ledger, `/api/items/${itemId}/indicators`, { indicators: [ofNobody] })).toEqual(unknown);
  await act(ledger, `/api/items/${itemId}/indicators`, { indicators: [{ ...figures, target: 12 }] });
  const stranger = [422, 'report.indicator-unknown'];
  expect(await refused(ledger, `${onDuty}/progress-reports`, strange, 'liaison')).toEqual(stranger);
  await act(ledger, `${onDuty}/progress-reports`, report, 'liaison');
  const { indicators, dutyRows } = await seen(ledger, `/api/items/${itemId}`);
  expect(indicators).toEqual([{ ...figures, target: 12, by: null, quotas: [] }]);
  expect(dutyRows[0].lastReport.indicators).toEqual(report.indicators);
});

it('takes them with an item that is registered by hand, but for one that is only filed', async () => {
  const figure = { name: '老年食堂', target: 3, unit: '家', comparison: 'at-least' };
  const { itemId } = await act(ledger, '/api/items', { ...registration(), indicators: [figure] });
  expect((await seen(ledger, `/api/items/${itemId}`)).indicators).toEqual([{ ...figure, by: null, quotas: [] }]);
  const filed = { ...registration(), assignments: [], filedBecause: '仅供参考。', indicators: [figure] };
  expect(await refused(ledger, '/api/items', filed)).toEqual([409, 'item.filed']);
  const passed = { ...registration(), assignments: [{ unitId: OURS, role: 'lead', dueOn: '2026-03-01' }] };
  expect(await refused(ledger, '/api/items', passed)).toEqual([422, 'duty.date-passed']);
});
