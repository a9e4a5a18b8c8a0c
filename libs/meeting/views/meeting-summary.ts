import type { UnitId } from '#kernel';
import type { LedgerDifference } from '#responsibility/contracts';
import { type MeetingDocument, type MeetingSummaryFacts, resolutionsAsCorrected } from '../contracts/index.ts';
import { type Interval, stretchesOf } from './between-meetings.ts';
import { dutiesOfResolution } from './duties-of-resolution.ts';
import { itemChanges } from './item-changes.ts';
import type { LedgerState } from './ledger-state.ts';
import { newRisksIn, risksAsTold } from './new-risks.ts';
import { progressOf } from './progress.ts';

/** What a summary is made of. */
export interface SummarySource {
  readonly meeting: MeetingDocument;
  readonly previous: MeetingDocument | null;
  /** The ledger at the end of the interval, and how it differs from its beginning. */
  readonly ledger: LedgerState;
  readonly difference: LedgerDifference;
  readonly interval: Interval;
  readonly nameOf: (unitId: UnitId) => string;
}

/** The state of last time's resolutions, of every item and of every unit: what the next meeting opens with. */
export const meetingSummary = ({
  meeting: { meetingId, bodyId },
  previous,
  ledger,
  difference,
  interval,
  nameOf,
}: SummarySource): MeetingSummaryFacts => {
  const stretches = stretchesOf(ledger.duties, difference, interval.timeZone);
  const risks = newRisksIn(stretches, interval);
  const atRisk = new Set(risks.keys());
  const byUnit = Map.groupBy(stretches, ({ duty }) => duty.unitId);
  const { after, until } = interval;
  return {
    ...{ meetingId, bodyId, previous: previous && headOf(previous), after, until },
    itemsAdded: difference.items.filter(({ before }) => before === null).length,
    dutiesChanged: difference.duties.length,
    resolutions: resolutionsAsCorrected(previous?.resolutions ?? [], previous?.corrections ?? []).map((resolution) => {
      const led = new Set(dutiesOfResolution(resolution, ledger));
      const own = stretches.filter(({ duty }) => led.has(duty));
      const itemIds = [...new Set(own.map(({ duty }) => duty.itemId))];
      const { number, heading, text } = resolution;
      return { number, heading: heading || text, itemIds, ...progressOf(own, atRisk) };
    }),
    items: itemChanges(ledger.items, stretches, difference, nameOf),
    units: [...byUnit].map(([unitId, own]) => ({ unitId, unit: nameOf(unitId), ...progressOf(own, atRisk) })),
    risks: risksAsTold(risks, ledger.items, nameOf),
  };
};

const headOf = ({ meetingId, title, opening, plannedOn }: MeetingDocument) => ({
  ...{ meetingId, title, heldOn: opening?.heldOn ?? plannedOn },
});
