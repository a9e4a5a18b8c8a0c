import { act, seen } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, registration, THEIRS } from './open-ledger.ts';

// Days are those of the body, wherever the installation is: here in California, with a body in China and one of its own.

/** Tuesday, one in the morning in China; in California it is still Monday, the day on which everything is due. */
const TUESDAY_IN_CHINA = '2026-03-02T17:00:00.000Z';
const MONDAY = '2026-03-02';

let ledger: OpenLedger;
let ofChina: string;
let ofCalifornia: string;
let california: string;

const registered = async (bodyId: string): Promise<string> => {
  const assignments = [{ unitId: OURS, role: 'lead', dueOn: MONDAY }];
  return (await act(ledger, '/api/items', { ...registration('到期的事项'), bodyId, assignments })).itemId;
};

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS], timeZone: 'America/Los_Angeles' });
  california = (await act(ledger, '/api/bodies', { name: '海外联席会议', functions: '统筹协调' })).bodyId;
  await seen(ledger, '/api/bodies');
  [ofChina, ofCalifornia] = [await registered(BODY), await registered(california)];
  await seen(ledger, `/api/items/${ofCalifornia}`);
  ledger.goTo(TUESDAY_IN_CHINA);
});
afterEach(() => ledger.remove());

it('shows the duties of a unit each by the day of its own body, and counts them so', async () => {
  const { items, totals } = await seen(ledger, `/api/units/${OURS}/duties`);
  const lights = Object.fromEntries(
    items.map(({ itemId, light }: { itemId: string; light: string }) => [itemId, light]),
  );
  expect(lights).toEqual({ [ofChina]: 'red', [ofCalifornia]: 'yellow' });
  expect(totals.byLight).toMatchObject({ red: 1, yellow: 1 });
});

it('goes by the day of the body in its situation, why, and agenda', async () => {
  const dayOf = async (bodyId: string) => (await seen(ledger, `/api/bodies/${bodyId}/situation`)).day;
  expect([await dayOf(BODY), await dayOf(california)]).toEqual(['2026-03-03', MONDAY]);
  const why = async (itemId: string) => (await seen(ledger, `/api/items/${itemId}/duties/${OURS}/why`)).words.en;
  expect([await why(ofChina), await why(ofCalifornia)]).toEqual(['overdue', 'near due']);
  const proposed = async (bodyId: string) =>
    (await seen(ledger, `/api/bodies/${bodyId}/agenda-proposals`)).items.map(
      ({ reason }: { reason: string }) => reason,
    );
  expect([await proposed(BODY), await proposed(california)]).toEqual([['overdue'], []]);
});

it('ends a day as of which is asked where the body is', async () => {
  for (const itemId of [ofChina, ofCalifornia]) {
    await act(ledger, `/api/items/${itemId}/duties/${OURS}/acknowledgement`, {}, 'liaison');
  }
  await seen(ledger, `/api/items/${ofCalifornia}`);
  const statusOn = async (itemId: string) =>
    (await seen(ledger, `/api/items/${itemId}?asOf=${MONDAY}`)).dutyRows.map(
      ({ status }: { status: string }) => status,
    );
  expect([await statusOn(ofChina), await statusOn(ofCalifornia)]).toEqual([['assigned'], ['acknowledged']]);
  const future = await ledger.get(`/api/items/${ofCalifornia}?asOf=2026-03-03`);
  expect([future.status, future.body.code]).toEqual([422, 'moment.in-the-future']);
  expect((await ledger.get(`/api/items/${ofChina}?asOf=2026-03-03`)).status).toBe(200);
});

it('counts when what has no date is due from the day of the body', async () => {
  const defaultDue = { notice: null, resolution: null, office: 1 };
  const dueIn = async (bodyId: string, inForceFrom: string) => {
    await act(ledger, `/api/bodies/${bodyId}/supervision-rules`, { inForceFrom, defaultDue });
    await seen(ledger, `/api/bodies/${bodyId}`);
    const assignments = [{ unitId: OURS, role: 'lead' }];
    const { itemId } = await act(ledger, '/api/items', { ...registration('未定时限的事项'), bodyId, assignments });
    return (await seen(ledger, `/api/items/${itemId}`)).dutyRows[0].dueOn;
  };
  expect([await dueIn(BODY, '2026-03-03'), await dueIn(california, MONDAY)]).toEqual(['2026-03-04', '2026-03-03']);
});

it('takes the day of the body for today on the path of a meeting: one is put off until today, and not until yesterday', async () => {
  const putOff = async (bodyId: string) => {
    const meeting = { title: '第一次会议', plannedOn: '2026-03-09' };
    const { meetingId } = await act(ledger, `/api/bodies/${bodyId}/meetings`, meeting);
    await seen(ledger, `/api/meetings/${meetingId}`);
    const postponed = { plannedOn: MONDAY, reason: '提前召开。' };
    return (await ledger.post(`/api/meetings/${meetingId}/postponement`, postponed)).status;
  };
  expect([await putOff(BODY), await putOff(california)]).toEqual([422, 200]);
});

it('takes the day of the body for today: an urging is to be answered from then on', async () => {
  const urged = async (itemId: string) => {
    const path = `/api/items/${itemId}/duties/${OURS}/urges`;
    return (await ledger.post(path, { text: '请抓紧办理。', answerBy: MONDAY })).status;
  };
  expect([await urged(ofChina), await urged(ofCalifornia)]).toEqual([422, 200]);
  const duties = [ofChina, ofCalifornia].map((itemId) => ({ itemId, unitId: OURS }));
  const { body } = await ledger.post('/api/urges', { duties, text: '请尽快。', answerBy: MONDAY });
  expect([body.urged, body.refused].map((all) => all.map(({ itemId }: { itemId: string }) => itemId))).toEqual([
    [ofCalifornia],
    [ofChina],
  ]);
});
