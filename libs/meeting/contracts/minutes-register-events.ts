import {
  type BodyId,
  Count,
  type EventCatalogue,
  type EventOf,
  Fields,
  Id,
  type MeetingId,
  OneOf,
  OrNull,
} from '#kernel';

/** On and on, or from 1 in every year. */
export const numberings = ['running', 'yearly'] as const;
export type Numbering = (typeof numberings)[number];

/** Version 1 knew running numbers alone, and of minutes only. */
interface FirstNumber {
  readonly bodyId: BodyId;
  readonly meetingId: MeetingId;
  readonly number: number;
}

/** What is written to a stream `minutes-<bodyId>`, the register from which minutes take their number (编号簿). */
export const minutesRegisterEvents = {
  MinutesNumberTaken: {
    v: 2,
    data: Fields({
      bodyId: Id<BodyId>(),
      /** The meeting whose minutes, or the correction, has the number. */
      documentId: Id(),
      numbering: OneOf(numberings),
      /** The year of issue; `null` where that was not kept. */
      year: OrNull(Count),
      number: Count,
    }),
    upcast: {
      1: ({ bodyId, meetingId, number }: FirstNumber) => ({
        ...{ bodyId, documentId: meetingId, number },
        ...{ numbering: 'running', year: null },
      }),
    },
  },
} as const satisfies EventCatalogue;

export type MinutesRegisterEvent = EventOf<typeof minutesRegisterEvents>;

/** How a number is printed: 第1期 where numbers run on, 〔2026〕1号 where every year has its own. */
export const printedNumber = ({ year, number }: { readonly year: number | null; readonly number: number }): string =>
  year === null ? `第${number}期` : `〔${year}〕${number}号`;
