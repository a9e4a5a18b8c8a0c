import { type Refusal, refuse, slipLevels } from '#kernel';
import { type BodyRefusal, LONGEST_LIMIT, MOST_POINTS, type SupervisionRules } from '../contracts/index.ts';

/** What is wrong with a set of rules: a limit out of range, or two rules of which one denies the other. */
export const flawOfRules = (rules: SupervisionRules): Refusal<BodyRefusal> | null =>
  flawOfLimits(rules) ?? flawOfReporting(rules.reporting) ?? flawOfSlips(rules.slips) ?? flawOfScores(rules.scores);

const flawOfLimits = (rules: SupervisionRules): Refusal<BodyRefusal> | null => {
  const { acknowledgeWithin, returnWithin, nearDueWithin, defaultDue, minutes } = rules;
  const limits = [acknowledgeWithin, returnWithin, nearDueWithin, minutes.draftWithin, minutes.issueWithin];
  const defaults = Object.values(defaultDue).filter((limit) => limit !== null);
  if ([...limits, ...defaults].some((limit) => !Number.isInteger(limit) || limit < 0 || limit > LONGEST_LIMIT)) {
    return refuse('rules.limit-out-of-range', { longest: LONGEST_LIMIT });
  }
  if (returnWithin < acknowledgeWithin) return refuse('rules.contradictory', { acknowledgeWithin, returnWithin });
  const { draftWithin, issueWithin } = minutes;
  return issueWithin < draftWithin ? refuse('rules.issue-before-draft', { draftWithin, issueWithin }) : null;
};

const flawOfReporting = ({ rhythm, day, days }: SupervisionRules['reporting']): Refusal<BodyRefusal> | null => {
  if (rhythm === 'set-days' && days.length === 0) return refuse('rules.report-days-missing');
  if (!Number.isInteger(day) || day < 1 || day > 31) return refuse('rules.report-day-odd', { day });
  const odd = days.find((each) => !isDayOfYear(each));
  return odd === undefined ? null : refuse('rules.report-day-odd', { day: odd });
};

/** `MM-DD` of a leap year, so that 02-29 is one. */
const isDayOfYear = (day: string): boolean =>
  /^\d{2}-\d{2}$/u.test(day) && new Date(`2024-${day}T00:00:00Z`).toJSON()?.slice(5, 10) === day;

const flawOfSlips = ({ ordinary, important, special }: SupervisionRules['slips']): Refusal<BodyRefusal> | null => {
  const [first = 0, second = 0, third = 0] = [ordinary, important, special].map((level) => slipLevels.indexOf(level));
  return first <= second && second <= third
    ? null
    : refuse('rules.ladder-upside-down', { ordinary, important, special });
};

const flawOfScores = (scores: SupervisionRules['scores']): Refusal<BodyRefusal> | null => {
  const fits = (points: number): boolean => Number.isInteger(points) && Math.abs(points) <= MOST_POINTS;
  if (!Object.values(scores).every(fits)) return refuse('rules.points-out-of-range', { most: MOST_POINTS });
  const { onTime, late } = scores;
  return onTime < late ? refuse('rules.late-pays', { onTime, late }) : null;
};
