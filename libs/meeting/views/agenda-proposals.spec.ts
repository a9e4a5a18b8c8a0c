import type { Day, ItemId } from '#kernel';
import type { DutyDocument, ItemDocument } from '#responsibility/contracts';
import type { MeetingDocument, TopicDocument } from '../contracts/index.ts';
import { untilCorrected } from '../testing/corrections.ts';
import { completed, duty, item, reported } from '../testing/ledger.ts';
import { audit, canteen, finance, health, untilDrafted, untilIssued } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { agendaProposals } from './agenda-proposals.ts';

const day = '2026-07-01' as Day;
const other = 'other' as ItemId;
const later = '2026-12-31' as Day;
const last = documentAfter(untilIssued);

const proposed = (
  items: readonly ItemDocument[],
  duties: readonly DutyDocument[],
  meetings: readonly MeetingDocument[] = [],
  topics: readonly TopicDocument[] = [],
) => agendaProposals({ ledger: { items, duties }, meetings, topics }, day, 'Asia/Shanghai');

const plain = { topicId: null, proposedBy: null };

it('proposes what is overdue, by item, with the units that are late and for how long', () => {
  const duties = [duty(), duty({ unitId: finance, dueOn: '2026-06-24' as Day }), duty({ unitId: audit, dueOn: later })];
  expect(proposed([item(canteen)], duties)).toEqual([
    {
      ...{ reason: 'overdue', title: '事项canteen', because: '2项责任逾期，最长7天。' },
      ...{ ...plain, itemIds: [canteen], unitIds: [health, finance] },
    },
  ]);
});

it('proposes where a unit asks for help or reports a problem, in its words, until its duty is completed', () => {
  const stuck = duty({ itemId: other, dueOn: later, ...reported('经费不足') });
  const asking = duty({
    ...{ itemId: other, unitId: finance, dueOn: later },
    openHelp: [{ helpId: 'h1', text: '请协调用地。', at: stuck.assignedAt }],
  });
  const items = [item(other)];
  expect(proposed(items, [stuck, asking])).toMatchObject([
    { reason: 'help-needed', because: '经费不足；请协调用地。', itemIds: [other], unitIds: [health, finance] },
  ]);
  expect(proposed(items, [{ ...stuck, ...completed('2026-06-01') }])).toEqual([]);
});

describe('unfinished resolutions', () => {
  const duties = [duty({ dueOn: later }), duty({ unitId: audit, dueOn: later })];
  const items = [item(canteen, ['r1'])];

  it('come first, as far as they concern their own units', () => {
    expect(proposed(items, duties, [last])).toEqual([
      {
        ...{ reason: 'unfinished-resolution', title: '加快助餐点建设', ...plain },
        ...{ because: '第1期纪要第1项议定事项尚有1项责任未办结。', itemIds: [canteen], unitIds: [health] },
      },
    ]);
  });

  it('tell of what they could not do, also where nothing else is open', () => {
    const closed = item(canteen, ['r1']);
    const entries = closed.entries.map((entry) => ({
      ...entry,
      withoutEffect: [{ unitId: finance, code: 'item.closed' }],
    }));
    expect(proposed([{ ...closed, entries }], [], [last])).toMatchObject([
      { because: '第1期纪要第1项议定事项对1项责任未能生效。', itemIds: [canteen], unitIds: [finance] },
    ]);
  });

  it('are those of the minutes that were issued last, not of a meeting whose minutes are a draft', () => {
    const draft = { ...documentAfter(untilDrafted), meetingId: 'm2' as MeetingDocument['meetingId'] };
    expect(proposed(items, duties, [draft])).toEqual([]);
    expect(proposed(items, duties, [last, draft])).toHaveLength(1);
  });

  it('go by what a correction says in their place', () => {
    expect(proposed(items, duties, [documentAfter(untilCorrected)])).toMatchObject([{ unitIds: [health, audit] }]);
  });

  it('are not proposed when all is done in time', () => {
    expect(proposed(items, [duty(completed('2026-06-01'))], [last])).toEqual([]);
  });
});
