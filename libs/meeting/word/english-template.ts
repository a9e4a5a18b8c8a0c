import { standardFonts, type Template } from '#word';

/** Minutes for readers of English: what was said in Chinese stays in Chinese, everything round it is English. */
export const englishTemplate = {
  kind: 'minutes.en',
  fonts: standardFonts,
  words: {
    title: 'Minutes of the meeting',
    number: 'Minutes No. {number}',
    draftNumber: 'Draft, version {version}',
    draftMark: 'DRAFT',
    organ: 'Office of {body}',
    meeting: 'Meeting',
    held: 'Held',
    heldText: '{date}, {place}',
    chair: 'Chair',
    deputy: '{name} (deputy convenor)',
    attendees: 'Attendees',
    apologies: 'Apologies',
    inAttendance: 'In attendance',
    /** Of a unit that somebody stands in for. */
    proxy: '{name} (proxy)',
    none: 'None',
    previous: 'Minutes of the previous meeting',
    previousIssued: '{meeting}, held on {held}: minutes No. {number} were issued on {issued}.',
    previousOpen: '{meeting}, held on {held}: the minutes have not been issued.',
    previousNone: 'This was the first meeting.',
    decision: 'DECISION',
    action: 'ACTION – {owner} – due {due}',
    actionUndated: 'ACTION – {owner} – ongoing',
    with: '{lead}, with {units}',
    remarks: 'Remarks on countersigning',
    remark: '{unit}: {remark}',
    remarkOn: '{unit}, on item {number}: {remark}',
    next: 'Next meeting',
    nextText: '{meeting}, planned for {date}.',
    nextNone: 'To be announced.',
    register: 'Action register',
    registerEmpty: 'No actions.',
    registerNumber: 'No.',
    registerAction: 'Action',
    registerOwner: 'Owner',
    registerDue: 'Due',
    ongoing: 'ongoing',
    decisionHeading: 'Decision {number}',
  },
} as const satisfies Template;

export type EnglishTemplate = Template<keyof typeof englishTemplate.words>;
