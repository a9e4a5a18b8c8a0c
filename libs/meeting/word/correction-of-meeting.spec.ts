import type { UnitId, UserId } from '#kernel';
import { faultsIn, linesOf } from '#word/testing';
import type { MeetingEvent } from '../contracts/index.ts';
import { corrected, untilCorrected } from '../testing/corrections.ts';
import { untilIssued } from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { correctionContent, type MinutesSource, minutesDocument } from './index.ts';

const source = (history: readonly MeetingEvent[]): MinutesSource => ({
  meeting: documentAfter(history),
  body: {
    name: '临江市养老服务工作联席会议',
    timeZone: 'Asia/Shanghai',
    members: ['finance', 'health'] as UnitId[],
  },
  units: { finance: '市财政局', health: '市卫生健康委员会', audit: '市审计局' } as Record<UnitId, string>,
});

const nameOf = (userId: UserId): string | null => (userId === 'convenor' ? '周明远' : null);

it('names the minutes that it corrects and why, and says what should have stood there', () => {
  expect(correctionContent(source(untilCorrected), 'c1', nameOf)).toMatchObject({
    ...{ numberLine: '第2期', date: '2026年3月12日', title: '第一次联席会议纪要更正', draft: false, version: 1 },
    opening: '经会议主持人周明远同意，第1期会议纪要第1项议定事项更正如下（更正原因：责任单位漏列一家，时限有误）：',
    resolutions: [{ number: 1, lead: '市卫生健康委员会', units: ['市财政局', '市审计局'], due: '2026年7月31日' }],
    ...{ attendance: [], remarks: [], copiesTo: ['市财政局', '市卫生健康委员会'] },
  });
});

it('is a draft without a number until it is issued', () => {
  expect(correctionContent(source([...untilIssued, corrected.drafted]), 'c1', nameOf)).toMatchObject({
    ...{ numberLine: '第　期（第1稿）', draft: true },
  });
});

it('has nothing to print of a correction that there is not', () => {
  expect(correctionContent(source(untilIssued), 'c1', nameOf)).toBeNull();
});

it('is a sound document in the format of minutes', async () => {
  const content = correctionContent(source(untilCorrected), 'c1', nameOf);
  if (!content) throw new Error('There is nothing to print.');
  const docx = await minutesDocument(content);
  expect(faultsIn(docx)).toEqual([]);
  expect(linesOf(docx)).toContain('一、加快助餐点建设');
});
