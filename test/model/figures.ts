/** What histories come to. */
export interface Figures {
  histories: number;
  commands: number;
  accepted: number;
  /** Repetitions that wrote nothing, where the act itself would be refused by now. */
  repeated: number;
  /** How often a page, a summary or a score was compared with the model. */
  comparisons: number;
  meetings: number;
  items: number;
  events: number;
  readonly refusals: Map<string, number>;
  readonly acts: Map<string, number>;
}

export const noFigures = (): Figures => ({
  ...{ histories: 0, commands: 0, accepted: 0, repeated: 0, comparisons: 0, meetings: 0, items: 0, events: 0 },
  ...{ refusals: new Map(), acts: new Map() },
});

export const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
