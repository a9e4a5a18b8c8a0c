import type { WorkingCalendar } from '#calendar';
import { type RulesVersion, rulesOn, type SupervisionRules } from '#directory/contracts';
import { type BodyId, type Day, dayOf } from '#kernel';
import type { Moment } from '#read-model';
import { type DutyDocument, doneOn, type LightRule, lightOn, wordsOfLight } from '../contracts/index.ts';
import type { DutyLimits, Why } from './queries.ts';

/** The rules that a body has set, as far as a log position or now. */
export type RulesOfBody = (bodyId: BodyId, at?: number) => Promise<readonly RulesVersion[]>;

/** What a body's rules, in force on a day, come to on that day by the calendar. */
export class RulesInForce {
  constructor(
    private readonly rulesOf: RulesOfBody,
    private readonly calendar: WorkingCalendar,
    private readonly timeZone: string,
  ) {}

  /** A duty of no body goes by the preset. */
  async on(day: Day, bodyId: BodyId | null, at?: number): Promise<SupervisionRules> {
    return rulesOn(await this.versionsOf(bodyId, at), day);
  }

  async lightRule(day: Day, bodyId: BodyId | null, at?: number): Promise<LightRule> {
    return this.lightRuleOf(day, await this.on(day, bodyId, at));
  }

  lightRuleOf(day: Day, { nearDueWithin, behind }: SupervisionRules): LightRule {
    return { nearDueUntil: this.calendar.after(day, nearDueWithin).on, behind, timeZone: this.timeZone };
  }

  /** The rules that a body has set, as far as a log position or now; none of no body. */
  async versionsOf(bodyId: BodyId | null, at?: number): Promise<readonly RulesVersion[]> {
    return bodyId === null ? [] : this.rulesOf(bodyId, at);
  }

  /**
   * The last days on which a duty can be signed for in time, and given back, by the rules of the day on which the unit got
   * it; and whether it did sign in time, as far as a day tells.
   */
  limitsOf(duty: DutyDocument, versions: readonly RulesVersion[], day: Day): DutyLimits {
    const from = dayOf(duty.handedOverAt, this.timeZone);
    const { acknowledgeWithin, returnWithin } = rulesOn(versions, from);
    const acknowledge = this.calendar.after(from, acknowledgeWithin);
    const giveBack = this.calendar.after(from, returnWithin);
    return {
      acknowledgeBy: acknowledge.on,
      returnBy: giveBack.on,
      assumed: acknowledge.assumed || giveBack.assumed,
      acknowledgedInTime: signedInTime(duty, acknowledge.on, day, this.timeZone),
    };
  }

  /** When a duty is due for which nothing is written: so many working days after the day, or never. */
  async defaultDue(day: Day, bodyId: BodyId, origin: keyof SupervisionRules['defaultDue']): Promise<Day | null> {
    const within = (await this.on(day, bodyId)).defaultDue[origin];
    return within === null ? null : this.calendar.after(day, within).on;
  }

  /** Why a duty shows its light on a day: the rule, the dates that it comes to, and the events behind them. */
  async why(duty: DutyDocument, { day, at }: Moment): Promise<Why> {
    const rules = await this.on(day, duty.bodyId, at);
    const { on: nearDueUntil, assumed } = this.calendar.after(day, rules.nearDueWithin);
    const { behind } = rules;
    const rule = { nearDueUntil, behind, timeZone: this.timeZone };
    const light = lightOn(day, duty, rule);
    return {
      day,
      light,
      words: wordsOfLight(day, duty, rule),
      status: duty.status,
      dueOn: duty.dueOn,
      doneOn: doneOn(duty, this.timeZone),
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
