/** The longest text that an act takes, in UTF-16 units: whoever has more to say attaches it. */
export const LONGEST_TEXT = 20_000;
