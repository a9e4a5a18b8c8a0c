import fc from 'fast-check';
import { type BodyId, type GroupId, isRefusal, type NoticeId, type UnitId } from '#kernel';
import { repeatsQuietly, stateAfter } from '#kernel/testing';
import { answeredPlaces, contentOf, isAnswered, namesIn, noticeRefusals, partyRoles } from '../contracts/index.ts';
import { draft } from '../testing/drafts.ts';
import { imported } from '../testing/notice.ts';
import type { NoticeCommand } from './notice-commands.ts';
import { noticeDecider } from './notice-decider.ts';
import type { Finding } from './reading/index.ts';

const noticeId = fc.constant('n1' as NoticeId);
const codes = fc.subarray(['parties.unread', 'numbering.gap', 'collectives.no-members']);
const source = { start: 0, end: 1 };

const items = fc.array(
  fc.record({
    path: fc.constant(['一']),
    heading: fc.constantFrom('', '甲'),
    text: fc.constantFrom('', '乙'),
    units: fc.array(
      fc.record({
        name: fc.constantFrom('局', '各镇'),
        canonical: fc.constantFrom('甲局', '乙局', '各镇'),
        role: fc.constantFrom(...partyRoles),
        collective: fc.boolean(),
        openEnded: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    due: fc.constantFrom(null, { kind: 'long-term' as const, on: null, text: '长期坚持' }),
    source: fc.constant(source),
  }),
  { maxLength: 3 },
);

const findings: fc.Arbitrary<Finding[]> = fc.array(
  fc.record({
    code: fc.constantFrom('parties.unread', 'numbering.gap'),
    severity: fc.constantFrom('info', 'warning', 'error'),
    message: fc.constant('…'),
    source: fc.constant(source),
  }),
  { maxLength: 2 },
);

const importNotice: fc.Arbitrary<NoticeCommand> = fc
  .record({
    items,
    findings,
    body: fc.constantFrom(null, draft.body),
    collectives: fc.subarray([...draft.collectives]),
  })
  .map((parts) => ({
    type: 'ImportNotice',
    noticeId: 'n1' as NoticeId,
    sha256: 'a'.repeat(64),
    byteLength: 1,
    readerVersion: '1',
    textSha256: 'c'.repeat(64),
    textLength: 2,
    readingSha256: 'd'.repeat(64),
    place: null,
    draft: { ...draft, ...parts },
  }));

const confirmNotice: fc.Arbitrary<NoticeCommand> = fc.record({
  type: fc.constant('ConfirmNotice' as const),
  noticeId,
  bodyId: fc.constantFrom('b1', 'b2') as fc.Arbitrary<BodyId>,
  bodyName: fc.constantFrom(null, '全民阅读工作联席会议', '养老服务联席会议'),
  fileConfirmedAs: fc.constantFrom(null, 'n0' as NoticeId),
  units: fc
    .subarray(['甲局', '乙局', '各镇', '市文化广电和旅游局', '市民政局', '江北街道办事处'], { minLength: 4 })
    .map((names) => names.map((canonical) => ({ canonical, unitId: canonical as UnitId }))),
  groups: fc
    .subarray(['甲局', '乙局', '各镇', '各街道办事处'], { minLength: 2 })
    .map((names) =>
      names.map((canonical) => ({ canonical, groupId: canonical as GroupId, unitIds: ['u1' as UnitId] })),
    ),
  acceptedCodes: codes,
});

const correction: fc.Arbitrary<NoticeCommand> = fc
  .record({
    type: fc.constantFrom('CorrectItem', 'AddItem', 'RemoveItem', 'RestoreItem'),
    index: fc.nat(5),
    reason: fc.constantFrom('', '漏读。'),
    start: fc.nat(3),
    end: fc.nat(3),
    says: fc.record({
      heading: fc.constant('丙'),
      text: fc.constantFrom('', '丁'),
      units: fc.constantFrom([], [{ name: '局', canonical: '甲局', role: 'lead' as const, collective: false }]),
      dueKind: fc.constantFrom(null, 'long-term' as const),
      dueOn: fc.constant(null),
      dueText: fc.constant(null),
    }),
  })
  .map((parts) => ({ ...parts, noticeId: 'n1' as NoticeId, path: ['一'] }) as NoticeCommand);

const { title, documentNumber, issuer } = draft;
const head = { title, documentNumber, issuer, issuedOn: null, place: null };
const body = contentOf(imported()).body;
const ofWhole: fc.Arbitrary<NoticeCommand> = fc.constantFrom(
  { type: 'CorrectHead', noticeId: 'n1' as NoticeId, says: { ...head, title: '另名' }, reason: '漏读。' },
  { type: 'CorrectHead', noticeId: 'n1' as NoticeId, says: { ...head, title: '' }, reason: '漏读。' },
  { type: 'CorrectBody', noticeId: 'n1' as NoticeId, says: null, reason: '不设。' },
  { type: 'CorrectBody', noticeId: 'n1' as NoticeId, says: body && { ...body, duties: [] }, reason: '误读。' },
  { type: 'WithdrawNotice', noticeId: 'n1' as NoticeId, reason: '导错。' },
);

const command = fc.oneof(importNotice, correction, correction, ofWhole, confirmNotice);
const commands = fc.array(command, { maxLength: 6 });

it('decides every command on every history, and repeats itself quietly', () => {
  fc.assert(
    fc.property(commands, command, (history, next) => {
      const state = stateAfter(noticeDecider, history);
      const decision = noticeDecider.decide(next, state);
      if (isRefusal(decision)) expect(Object.keys(noticeRefusals)).toContain(decision.refused);
      expect(repeatsQuietly(noticeDecider, state, next)).toBe(true);
    }),
  );
});

it('confirms nothing but notices with something to do, all names resolved and grave findings accepted', () => {
  let confirmations = 0;
  fc.assert(
    fc.property(commands, confirmNotice, (history, next) => {
      const state = stateAfter(noticeDecider, history);
      const decision = noticeDecider.decide(next, state);
      if (isRefusal(decision) || state.status !== 'drafted' || next.type !== 'ConfirmNotice') return;
      confirmations += 1;
      const content = contentOf([...state.draft, ...state.corrections]);
      const answered = answeredPlaces([...state.draft, ...state.corrections]);
      expect([content.body, ...content.items.flatMap(({ units }) => units)]).not.toEqual([null]);
      expect(next.units.map(({ canonical }) => canonical)).toEqual(expect.arrayContaining([...namesIn(content).units]));
      for (const finding of content.findings) {
        if (finding.severity === 'error' && !isAnswered(finding, answered)) {
          expect(next.acceptedCodes).toContain(finding.code);
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(confirmations).toBeGreaterThan(0);
});
