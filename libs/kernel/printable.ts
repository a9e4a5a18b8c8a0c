/**
 * No control characters but line ends and tabs, and no half of a character: neither can be printed, nor written to a file.
 * Nor what turns the direction of a text: it would read otherwise than it was written. Marks that only say which way a text
 * goes (U+200E) come with what is pasted, and harm nobody.
 */
export const PRINTABLE = /^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\t\n\r])*$/u;
