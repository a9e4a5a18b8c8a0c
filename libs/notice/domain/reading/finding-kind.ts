export type Severity = 'info' | 'warning' | 'error';

export interface Kind {
  /** `error`: what the notice says there is lost unless a person looks, so a draft is confirmed only with it accepted. */
  readonly severity: Severity;
  readonly en: string;
  readonly zh: string;
  /** One is enough, however often the same is found: a question about a unit is answered for the whole notice. */
  readonly once?: true;
}
