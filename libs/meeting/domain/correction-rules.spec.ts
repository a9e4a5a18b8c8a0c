import type { Day, UserId } from '#kernel';
import { given } from '#kernel/testing';
import type { MeetingEvent } from '../contracts/index.ts';
import { corrected, draftCorrection as draft, correctionDrafted as drafted } from '../testing/corrections.ts';
import {
  chair,
  finance,
  health,
  meetingId,
  resolution,
  templates,
  untilIssued,
  untilSigned,
} from '../testing/meeting.ts';
import type { ConsentToCorrection, IssueCorrection } from './correction-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const correction = { meetingId, correctionId: 'c1' };
const consent: ConsentToCorrection = {
  type: 'ConsentToCorrection',
  ...{ ...correction, version: 1, consentedBy: chair, today: '2026-03-11' as Day },
};
const issue: IssueCorrection = {
  type: 'IssueCorrection',
  ...{ ...correction, number: 2, year: null, issuedOn: '2026-03-12' as Day, today: '2026-03-12' as Day, templates },
};
const { consented, issued } = corrected;
const having = (...events: readonly MeetingEvent[]) => given(meetingDecider, ...untilIssued, ...events);

describe('drafting a correction', () => {
  it('says what a resolution of issued minutes should have said, and why', () => having().when(draft).then(drafted()));

  it('drafts it again under its id, as the next version, until the chair has consented', () => {
    const other = { ...draft, reason: '时限有误。' };
    having(drafted()).when(draft).thenNothing();
    having(drafted())
      .when(other)
      .then(drafted({ version: 2, reason: '时限有误。' }));
    having(drafted(), consented).when(other).thenRefused('correction.consented');
    having(drafted(), consented, issued).when(other).thenRefused('correction.frozen');
  });

  it('refuses one that says the same as the resolution does, as it stands by now', () => {
    const same = { leadUnitId: health, unitIds: [finance], dueOn: resolution.dueOn };
    having()
      .when({ ...draft, ...same })
      .thenRefused('correction.changes-nothing');
    having(drafted(), consented, issued)
      .when({ ...draft, correctionId: 'c2' })
      .thenRefused('correction.changes-nothing');
    having(drafted(), consented, issued)
      .when({ ...draft, correctionId: 'c2', ...same })
      .then(drafted({ correctionId: 'c2', ...same }));
  });

  it('refuses a second one of the same resolution while the first is under way', () =>
    having(drafted(), consented)
      .when({ ...draft, correctionId: 'c2' })
      .thenRefused('correction.under-way'));

  it('refuses one of what was not resolved, without a reason, and with the flaws of any resolution', () => {
    having()
      .when({ ...draft, resolutionId: 'r9' })
      .thenRefused('resolution.unknown');
    having()
      .when({ ...draft, reason: ' ' })
      .thenRefused('meeting.text-missing');
    having()
      .when({ ...draft, reason: '长'.repeat(100_000) })
      .thenRefused('meeting.text-too-long');
    having()
      .when({ ...draft, leadUnitId: null, unitIds: [] })
      .thenRefused('resolution.without-units');
    having()
      .when({ ...draft, dueOn: '2026-01-01' as Day })
      .thenRefused('resolution.due-before-meeting');
  });

  it('is refused before the minutes are issued', () =>
    given(meetingDecider, ...untilSigned)
      .when(draft)
      .thenRefused('meeting.not-now'));
});

describe('consenting to a correction', () => {
  it('is for whoever chaired that meeting, once', () => {
    having(drafted()).when(consent).then(consented);
    having(drafted(), consented).when(consent).thenNothing();
    having(drafted())
      .when({ ...consent, consentedBy: 'deputy' as UserId })
      .thenRefused('correction.not-the-chair');
  });

  it('refuses a draft that was changed since it was seen', () =>
    having(drafted(), drafted({ version: 2, reason: '时限有误。' }))
      .when(consent)
      .thenRefused('correction.other-version'));

  it('refuses a correction that there is not', () => having().when(consent).thenRefused('correction.unknown'));
});

describe('issuing a correction', () => {
  it('gives it a number of its own, and names the minutes that it corrects', () =>
    having(drafted(), consented).when(issue).then(issued));

  it('is refused without the consent of the chair', () => {
    having(drafted()).when(issue).thenRefused('correction.without-consent');
    having().when(issue).thenRefused('correction.unknown');
  });

  it('writes nothing the second time, and refuses a second number and another day', () => {
    having(drafted(), consented, issued).when(issue).thenNothing();
    having(drafted(), consented, issued)
      .when({ ...issue, issuedOn: '2026-03-11' as Day })
      .thenRefused('minutes.issued-otherwise');
    having(drafted(), consented, issued)
      .when({ ...issue, number: 3 })
      .thenRefused('correction.frozen');
  });

  it('refuses a day before the minutes were issued, and one that has not come', () => {
    having(drafted(), consented)
      .when({ ...issue, issuedOn: '2026-03-07' as Day })
      .thenRefused('correction.issued-before-minutes');
    having(drafted(), consented)
      .when({ ...issue, issuedOn: '2026-03-13' as Day })
      .thenRefused('minutes.issued-in-future');
  });

  it('refuses a day before that of the consent, where that day was kept', () => {
    const onDayBefore = { ...issue, issuedOn: '2026-03-10' as Day };
    having(drafted(), consented).when(onDayBefore).thenRefused('correction.issued-before-consent');
    const consentedOnce = { ...consented, data: { ...consented.data, consentedOn: null } } as MeetingEvent;
    having(drafted(), consentedOnce)
      .when(onDayBefore)
      .then({ ...issued, data: { ...issued.data, issuedOn: onDayBefore.issuedOn } } as MeetingEvent);
  });
});
