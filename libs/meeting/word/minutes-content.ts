/** What stands in a minutes document, all of it as printed: names instead of ids, days as 2026年3月8日. */
export interface MinutesContent {
  /** The body whose minutes they are: the red mark is this name and 纪要. */
  readonly bodyName: string;
  /** 第1期. */
  readonly numberLine: string;
  /** Who issues them, and when. */
  readonly organ: string;
  readonly date: string;
  readonly title: string;
  /** `2026年3月5日，召集人××在××主持召开…。现纪要如下：` */
  readonly opening: string;
  readonly resolutions: readonly PrintedResolution[];
  /** Differing views that members gave with their countersignature. */
  readonly remarks: readonly PrintedRemark[];
  /** 出席, 请假, 列席; a list without anybody is not printed. */
  readonly attendance: readonly AttendanceList[];
  readonly copiesTo: readonly string[];
  readonly printedOn: string;
  /** Marks every page as a draft. */
  readonly draft: boolean;
  /** What a reader can find the source by. */
  readonly meetingId: string;
  readonly version: number;
  /** The position of the log up to which the document tells. */
  readonly logPosition: number;
  /** The day, `YYYY-MM-DD`, that the file says it was made on. */
  readonly madeOn: string;
}

export interface PrintedRemark {
  readonly unit: string;
  readonly text: string;
  /** The number of the resolution that it is about; `null`: the minutes as a whole. */
  readonly on: number | null;
}

export interface PrintedResolution {
  readonly number: number;
  /** May be empty: then the text stands alone. */
  readonly heading: string;
  /** Paragraphs are parted by line breaks; one that begins with （一） or 1. and is short is a heading of its level. */
  readonly text: string;
  readonly lead: string | null;
  readonly units: readonly string[];
  readonly due: string | null;
}

export interface AttendanceList {
  readonly label: string;
  readonly people: readonly { readonly unit: string; readonly name: string }[];
}
