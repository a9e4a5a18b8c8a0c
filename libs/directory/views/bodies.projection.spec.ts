import type { RecordedEvent } from '#event-store';
import type { BodyId, UnitId } from '#kernel';
import type { BodyDocument, BodyEvent } from '../contracts/index.ts';
import { bodiesProjection, bodyKey } from './bodies.projection.ts';

const bodyId = 'b1' as BodyId;
const [ended, heir] = ['u1', 'u2'] as [UnitId, UnitId];

const shownAfter = (...events: readonly BodyEvent[]) =>
  events.reduce<BodyDocument | null>(
    (body, event, revision) =>
      bodiesProjection.evolve(body, { ...event, revision } as unknown as RecordedEvent, bodyKey(bodyId)),
    null,
  );

const founded: BodyEvent = {
  type: 'BodyFounded',
  v: 1,
  data: { bodyId, name: '养老服务联席会议', functions: '', timeZone: 'Asia/Shanghai', noticeId: null },
};

it('shows in every place of a unit that has ended whoever has it since', () => {
  const shown = shownAfter(
    founded,
    { type: 'MemberAdmitted', v: 1, data: { bodyId, unitId: ended } },
    {
      type: 'LeadershipStated',
      v: 1,
      data: { bodyId, convenor: '副市长', deputies: [], office: { name: '市民政局', unitId: ended } },
    },
    { type: 'MemberDutyStated', v: 1, data: { bodyId, unitId: ended, number: '', text: '日常工作。' } },
    { type: 'MemberSucceeded', v: 1, data: { bodyId, unitId: ended, successorId: heir } },
  );
  expect(shown).toMatchObject({
    convenor: '副市长',
    office: { name: '市民政局', unitId: heir },
    members: [heir],
    duties: [{ unitId: heir }],
  });
});
