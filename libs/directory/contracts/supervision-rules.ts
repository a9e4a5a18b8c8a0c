import {
  Count,
  type DataOf,
  type Day,
  DayField,
  Fields,
  ListOf,
  OneOf,
  OrNull,
  Points,
  slipLevels,
  Text,
} from '#kernel';

export const lightsOfBehind = ['ignored', 'yellow', 'red'] as const;
export const reportRhythms = ['none', 'monthly', 'quarterly', 'set-days'] as const;
export const deciders = ['office', 'convenor'] as const;
export const minutesNumberings = ['running', 'yearly'] as const;

/** The most working days that a limit may have: a year of them. */
export const LONGEST_LIMIT = 250;
/** The most points that one event may bring or cost. */
export const MOST_POINTS = 100;

/** By which rules a body supervises (DOMAIN, sections 3 and 4). All limits are in working days. */
export const supervisionFields = {
  /** A duty is acknowledged within so many days after the day on which it was assigned. */
  acknowledgeWithin: Count,
  /** Within so many a unit may return it as not its own. */
  returnWithin: Count,
  /** A duty is near due when its date is so many days ahead, or fewer. */
  nearDueWithin: Count,
  /** The light of a duty that has a measure which is past its day and not finished. */
  behind: OneOf(lightsOfBehind),
  /** By which days units report: on a day of every month, or of the last month of a quarter (31: the last one); or `MM-DD`. */
  reporting: Fields({ rhythm: OneOf(reportRhythms), day: Count, days: ListOf(Text) }),
  /** Who answers a request for more time, and who has the last word on completion: the office, or after it the convenor. */
  extensionBy: OneOf(deciders),
  completionBy: OneOf(deciders),
  /** On which slip a matter may start, by its importance; each graver one follows when the one before it lapsed. */
  slips: Fields({ ordinary: OneOf(slipLevels), important: OneOf(slipLevels), special: OneOf(slipLevels) }),
  /** When a duty is due for which nothing is written, by where its item comes from. `null`: never. */
  defaultDue: Fields({ notice: OrNull(Count), resolution: OrNull(Count), office: OrNull(Count) }),
  /** How minutes are numbered, and how long after the meeting they are drafted and issued. */
  minutes: Fields({ numbering: OneOf(minutesNumberings), draftWithin: Count, issueWithin: Count }),
  /** What a unit gains or loses. */
  scores: Fields({
    onTime: Points,
    praised: Points,
    late: Points,
    returned: Points,
    reportMissing: Points,
    emptyReport: Points,
    absent: Points,
  }),
} as const;

const versionFields = Fields({ inForceFrom: DayField, ...supervisionFields });

/** What is in force from a day on; every version stays in force for the days before the next. */
export type RulesVersion = DataOf<typeof versionFields>;
export type SupervisionRules = Omit<RulesVersion, 'inForceFrom'>;
export type ScoreReason = keyof SupervisionRules['scores'];

const plain: SupervisionRules = {
  acknowledgeWithin: 1,
  returnWithin: 2,
  nearDueWithin: 3,
  behind: 'red',
  reporting: { rhythm: 'none', day: 25, days: [] },
  extensionBy: 'office',
  completionBy: 'office',
  slips: { ordinary: 'blue', important: 'orange', special: 'red' },
  defaultDue: { notice: null, resolution: null, office: null },
  minutes: { numbering: 'running', draftWithin: 1, issueWithin: 2 },
  scores: { onTime: 1, praised: 1, late: -1, returned: -2, reportMissing: -10, emptyReport: -5, absent: -5 },
};

/** `plain` is in force where a body has set nothing; `prefecture` is the strict practice of one that supervises by slips. */
export const rulePresets = {
  plain,
  prefecture: {
    ...plain,
    reporting: { rhythm: 'monthly', day: 25, days: [] },
    extensionBy: 'convenor',
    completionBy: 'convenor',
    defaultDue: { notice: 30, resolution: 20, office: 15 },
  },
} as const satisfies Record<string, SupervisionRules>;
export type RulePreset = keyof typeof rulePresets;

export const presetRules: SupervisionRules = plain;

/** The rules that were, are or will be in force on a day, of versions in the order of their days. */
export const rulesOn = (versions: readonly RulesVersion[], day: Day): SupervisionRules =>
  versions.findLast(({ inForceFrom }) => inForceFrom <= day) ?? presetRules;
