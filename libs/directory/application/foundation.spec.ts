import type { BodyId, GroupId, NoticeId, UnitId } from '#kernel';
import type { BodyDraft, NoticeContent } from '#notice/contracts';
import { type Confirmed, foundation, registrations } from './foundation.ts';

const noticeId = 'n1' as NoticeId;
const bodyId = 'b1' as BodyId;
const [culture, civil, town] = ['u1', 'u2', 'u3'] as [UnitId, UnitId, UnitId];

const confirmed: Confirmed = {
  noticeId,
  bodyId,
  units: [
    { canonical: '市文化广电和旅游局', unitId: culture },
    { canonical: '市民政局', unitId: civil },
    { canonical: '青石镇人民政府', unitId: town },
  ],
  groups: [{ canonical: '各乡镇人民政府', groupId: 'g1' as GroupId, unitIds: [town] }],
  acceptedCodes: [],
};

const member = (canonical: string, collective = false) => ({ name: canonical, canonical, collective });
const body: BodyDraft = {
  name: '全民阅读工作联席会议',
  functions: '统筹协调。',
  convenor: '市人民政府副市长',
  deputies: ['市人民政府副秘书长'],
  office: { name: '市文旅局', canonical: '市文化广电和旅游局' },
  members: [member('市文化广电和旅游局')],
  duties: [{ number: '（一）', unit: '市文化广电和旅游局', text: '牵头组织。' }],
  rules: [{ kind: 'meets', text: '每半年召开一次。' }],
};
const content = (changes: Partial<BodyDraft> | null = {}): NoticeContent => ({
  place: '临江市',
  items: [],
  body: changes && { ...body, ...changes },
  collectives: [],
  indicators: [],
  findings: [],
});

const typesOf = (confirmation: Confirmed, of: NoticeContent) =>
  foundation(confirmation, of, 'Asia/Shanghai').map(({ type }) => type);

it('registers every unit under its official name, of the kind that the name suggests', () => {
  expect(registrations(confirmed, content()).map(({ name, kind }) => [name, kind])).toEqual([
    ['市文化广电和旅游局', 'department'],
    ['市民政局', 'department'],
    ['青石镇人民政府', 'locality'],
  ]);
});

it('registers a unit with the place of the notice, unless its name says where it is or nobody knows', () => {
  const placesIn = (place: string | null) => {
    const units = ['市民政局', '青石镇人民政府', '省教育厅', '平原县教育局'];
    const all = { ...confirmed, units: units.map((canonical) => ({ canonical, unitId: culture })) };
    return registrations(all, { place }).map((unit) => unit.place);
  };
  expect(placesIn('临江市')).toEqual(['临江市', '临江市', null, null]);
  expect(placesIn(null)).toEqual([null, null, null, null]);
});

it('founds the body with its members, groups, leadership, rules and duties, in this order', () => {
  expect(foundation(confirmed, content(), 'Asia/Shanghai')).toEqual([
    { type: 'FoundBody', bodyId, name: body.name, functions: '统筹协调。', timeZone: 'Asia/Shanghai', noticeId },
    { type: 'AdmitMember', bodyId, unitId: culture },
    { type: 'DefineGroup', bodyId, groupId: 'g1', name: '各乡镇人民政府', unitIds: [town] },
    {
      ...{ type: 'StateLeadership', bodyId, convenor: '市人民政府副市长', deputies: ['市人民政府副秘书长'] },
      office: { name: '市文旅局', unitId: culture },
    },
    { type: 'AdoptRule', bodyId, kind: 'meets', text: '每半年召开一次。' },
    { type: 'StateMemberDuty', bodyId, unitId: culture, number: '（一）', text: '牵头组织。' },
  ]);
});

it('adds only its groups where the notice founds no body', () => {
  expect(typesOf(confirmed, content(null))).toEqual(['DefineGroup']);
});

it('leaves out the duty of a unit that is no member, known or not', () => {
  const duties = ['市民政局', '市气象局'].map((unit) => ({ number: '', unit, text: '配合。' }));
  expect(typesOf(confirmed, content({ duties }))).not.toContain('StateMemberDuty');
});

it('keeps the duty of the unit that keeps the office, which may be no member', () => {
  const duties = [{ number: '（一）', unit: '市民政局', text: '承担日常工作。' }];
  const office = { name: '民政局', canonical: '市民政局' };
  expect(foundation(confirmed, content({ office, duties }), 'Asia/Shanghai').at(-1)).toMatchObject({ unitId: civil });
});

it('says nothing of who leads the body where the notice does not, and no unit of an office in other words', () => {
  const unsaid = { convenor: null, deputies: [] };
  expect(typesOf(confirmed, content({ ...unsaid, office: null }))).not.toContain('StateLeadership');
  const elsewhere = content({ ...unsaid, office: { name: '市政务大厅', canonical: null } });
  expect(foundation(confirmed, elsewhere, 'Asia/Shanghai')).toContainEqual({
    ...{ type: 'StateLeadership', bodyId },
    office: { name: '市政务大厅', unitId: null },
  });
});

it('makes a collective that is a member a group, and each of its units a member with what all answer for', () => {
  const members = [member('各乡镇人民政府', true)];
  const duties = [{ number: '', unit: '各乡镇人民政府', text: '落实属地责任。' }];
  const founding = foundation(confirmed, content({ members, duties, office: null }), 'Asia/Shanghai');
  expect(founding.flatMap((each) => ('unitId' in each ? [[each.type, each.unitId]] : []))).toEqual([
    ['AdmitMember', town],
    ['StateMemberDuty', town],
  ]);
});

it('keeps a collective of which nobody named a unit by its name', () => {
  const groups = confirmed.groups.map((group) => ({ ...group, unitIds: [] }));
  expect(foundation({ ...confirmed, groups }, content(null), 'Asia/Shanghai')).toEqual([
    { type: 'DefineGroup', bodyId, groupId: 'g1', name: '各乡镇人民政府', unitIds: [] },
  ]);
});

it('leaves out texts that say nothing', () => {
  const blank = content({
    rules: [{ kind: 'chair', text: ' ' }],
    duties: body.duties.map((duty) => ({ ...duty, text: '' })),
  });
  expect(typesOf(confirmed, blank)).toEqual(['FoundBody', 'AdmitMember', 'DefineGroup', 'StateLeadership']);
});

it('admits a unit once that the notice names twice by different names', () => {
  const units = [...confirmed.units, { canonical: '市文旅局', unitId: culture }];
  const members = [...body.members, member('市文旅局')];
  expect(typesOf({ ...confirmed, units }, content({ members })).filter((type) => type === 'AdmitMember')).toHaveLength(
    1,
  );
});
