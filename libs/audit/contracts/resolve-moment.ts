/**
 * Asks which position and day `asOf` means: a day (its end), an instant, `position:N`, `meeting:ID` (when it opened), or
 * `null` for now. Answers a `Moment`, or a refusal.
 */
export class ResolveMoment {
  constructor(readonly asOf: string | null) {}
}
