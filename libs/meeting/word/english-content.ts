/** What stands in English minutes, all of it as printed: names instead of ids, days as 8 March 2026. */
export interface EnglishContent {
  readonly bodyName: string;
  readonly meeting: string;
  /** 3, or 3 of 2026 where every year has its own numbers; `null`: a draft. */
  readonly number: string | null;
  readonly version: number;
  readonly held: string;
  readonly place: string;
  readonly chair: string;
  readonly attendees: readonly Attendee[];
  readonly apologies: readonly Attendee[];
  readonly inAttendance: readonly Attendee[];
  readonly previous: PreviousMeeting | null;
  readonly items: readonly EnglishItem[];
  readonly remarks: readonly EnglishRemark[];
  readonly next: { readonly meeting: string; readonly date: string } | null;
  readonly meetingId: string;
  readonly logPosition: number;
  /** The day, `YYYY-MM-DD`, that the file says it was made on. */
  readonly madeOn: string;
}

export interface Attendee {
  readonly unit: string;
  readonly name: string;
}

export interface PreviousMeeting {
  readonly meeting: string;
  readonly held: string;
  readonly issued: { readonly number: string; readonly date: string } | null;
}

export interface EnglishRemark {
  readonly unit: string;
  readonly text: string;
  /** The number of the item that it is about; `null`: the minutes as a whole. */
  readonly on: number | null;
}

export interface EnglishItem {
  /** May be empty. */
  readonly heading: string;
  readonly text: string;
  readonly lead: string | null;
  readonly units: readonly string[];
  readonly due: string | null;
}
