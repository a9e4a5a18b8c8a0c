import type { Day, Instant } from '#kernel';

export interface Issue {
  readonly number: number;
  /** Where minutes are numbered by the year; `null`: they are numbered on and on. */
  readonly year: number | null;
  /** As printed: 第1期, 〔2026〕1号. */
  readonly minutesNumber: string;
  readonly issuedOn: Day;
  /** When the issue was recorded, by which the limit is kept or not. */
  readonly at: Instant;
}
