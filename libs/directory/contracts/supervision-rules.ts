import type { Day } from '#kernel';

/** By which limits a body supervises, in working days. Versioned: every version is in force from a day on. */
export interface SupervisionRules {
  /** A duty is acknowledged within so many working days after the day on which it was assigned. */
  readonly acknowledgeWithin: number;
  /** Within so many a unit may return it as not its own. */
  readonly returnWithin: number;
  /** A duty is near due when its date is so many working days ahead, or fewer. */
  readonly nearDueWithin: number;
}

export interface RulesVersion extends SupervisionRules {
  readonly inForceFrom: Day;
}

/** What is in force where a body has set nothing (DOMAIN, section 3). */
export const presetRules: SupervisionRules = { acknowledgeWithin: 1, returnWithin: 2, nearDueWithin: 3 };

/** The rules that were, are or will be in force on a day, of versions in the order of their days. */
export const rulesOn = (versions: readonly RulesVersion[], day: Day): SupervisionRules =>
  versions.findLast(({ inForceFrom }) => inForceFrom <= day) ?? presetRules;
