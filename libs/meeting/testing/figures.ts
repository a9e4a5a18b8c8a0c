import type { MeetingSummaryFacts, Progress } from '../contracts/index.ts';

const progressIn = ({
  duties,
  completed,
  open,
  done,
  onTime,
  late,
  failed,
  missing,
  newRisks,
}: Progress): Progress => ({
  ...{ duties, completed, open, done, onTime, late, failed, missing, newRisks },
});

/** The figures of a summary, as a recount has them. */
export const figuresIn = ({ units, resolutions, risks, items, dutiesChanged, itemsAdded }: MeetingSummaryFacts) => ({
  units: Object.fromEntries(units.map(({ unitId, ...progress }) => [unitId, progressIn(progress)])),
  resolutions: resolutions.map(progressIn),
  risks: risks.map(({ itemId, unitId, kind }) => `${itemId}/${unitId} ${kind}`).toSorted(),
  told: items.flatMap(({ duties }) => duties.map(({ itemId, unitId }) => `${itemId}/${unitId}`)).toSorted(),
  ...{ dutiesChanged, itemsAdded },
});
