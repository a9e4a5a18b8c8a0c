import type { WorkingCalendar } from '#calendar';
import { type RulesVersion, rulesOn, type SupervisionRules } from '#directory/contracts';
import { type BodyId, type Day, dayOf, type Instant } from '#kernel';
import { dayIn, type Moment } from '#read-model';
import { type DutyDocument, doneOn, type LightRule, lightOn, wordsOfLight } from '../contracts/index.ts';
import type { DutyLimits, Why } from './queries.ts';

/** What a body has set, and where its days are. */
export interface BodyRules {
  readonly versions: readonly RulesVersion[];
  readonly timeZone: string;
}

/** That of a body, as far as a log position or now; what belongs to no body goes by the preset, where the installation is. */
export type RulesOfBody = (bodyId: BodyId | null, at?: number) => Promise<BodyRules>;

/** What a body's rules, in force on a day, come to on that day by the calendar. */
export class RulesInForce {
  constructor(
    readonly ofBody: RulesOfBody,
    private readonly calendar: WorkingCalendar,
  ) {}

  lightRule(day: Day, { versions, timeZone }: BodyRules): LightRule {
    const { nearDueWithin, behind } = rulesOn(versions, day);
    return { nearDueUntil: this.calendar.after(day, nearDueWithin).on, behind, timeZone };
  }

  /**
   * The last days on which a duty can be signed for in time, and given back, by the rules of the day on which the unit got
   * it; and whether it did sign in time, as far as a day tells.
   */
  limitsOf(duty: DutyDocument, { versions, timeZone }: BodyRules, day: Day): DutyLimits {
    const from = dayOf(duty.handedOverAt, timeZone);
    const { acknowledgeWithin, returnWithin } = rulesOn(versions, from);
    const acknowledge = this.calendar.after(from, acknowledgeWithin);
    const giveBack = this.calendar.after(from, returnWithin);
    return {
      acknowledgeBy: acknowledge.on,
      returnBy: giveBack.on,
      assumed: acknowledge.assumed || giveBack.assumed,
      acknowledgedInTime: signedInTime(duty, acknowledge.on, day, timeZone),
    };
  }

  /** When a duty is due for which nothing is written: so many working days after the day of the instant, or never. */
  async defaultDue(at: Instant, bodyId: BodyId, origin: keyof SupervisionRules['defaultDue']): Promise<Day | null> {
    const { versions, timeZone } = await this.ofBody(bodyId);
    const day = dayOf(at, timeZone);
    const within = rulesOn(versions, day).defaultDue[origin];
    return within === null ? null : this.calendar.after(day, within).on;
  }

  /** Why a duty shows its light on a day: the rule, the dates that it comes to, and the events behind them. */
  async why(duty: DutyDocument, moment: Moment): Promise<Why> {
    const { versions, timeZone } = await this.ofBody(duty.bodyId, moment.at);
    const day = dayIn(moment, timeZone);
    const rules = rulesOn(versions, day);
    const { on: nearDueUntil, assumed } = this.calendar.after(day, rules.nearDueWithin);
    const { behind } = rules;
    const rule = { nearDueUntil, behind, timeZone };
    const light = lightOn(day, duty, rule);
    return {
      day,
      light,
      words: wordsOfLight(day, duty, rule),
      status: duty.status,
      dueOn: duty.dueOn,
      doneOn: doneOn(duty, timeZone),
      nearDueWithin: rules.nearDueWithin,
      nearDueUntil,
      assumed,
      measureDue: duty.measureDue,
      behind,
      events: [duty.statusFrom, duty.dueFrom, ...(duty.measureFrom ? [duty.measureFrom] : [])],
    };
  }
}

/** `null`: it has not signed, and still may in time, or nobody waits for that any more. */
const signedInTime = (duty: DutyDocument, by: Day, day: Day, timeZone: string): boolean | null => {
  if (duty.acknowledgedAt) return dayOf(duty.acknowledgedAt, timeZone) <= by;
  return duty.status === 'assigned' && day > by ? false : null;
};
